using Fadu.EventStore.Events;
using Fadu.EventStore.Schema;
using Npgsql;
using NpgsqlTypes;

namespace Fadu.EventStore.Appending;

/// <summary>The statements by which an append finds out whether streams were quiet, and which were not.</summary>
internal sealed class QuietStatements(SchemaName schema)
{
    // Behind a place there are a few events, by the index of the order, while the streams of one name's beginning can have hundreds of
    // thousands. Left to itself the server may take the latter: it reckons with the first column of a place alone, which is the same everywhere.
    private const string Since =
        $$"""
        (select stream_id, version, type from {schema}.mt_events where ({{PositionColumns.Names}}) > ($1, $2, $3)
            order by {{PositionColumns.Names}} offset 0) as since
        """;

    private const string Matters = "since.type = any ($4) and (since.stream_id = any ($5) or since.stream_id::text ^@ any ($6))";

    private readonly string _gates = schema.In("select 1 from {schema}.mt_streams where id = any ($1) order by id for no key update");

    private readonly string _names = schema.In("select 1 from {schema}.mt_streams where id = any ($1) order by id for share");

    private readonly string _check = schema.In(
        $"select case when exists (select from {Since} where {Matters}) then {{schema}}.fadu_refuse(false) else 1 end");

    private readonly string _find = schema.In(
        $$"""
        select since.stream_id, min(since.version) - 1, known.version
        from {{Since}} join {schema}.mt_streams as known on known.id = since.stream_id
        where {{Matters}}
        group by since.stream_id, known.version order by since.stream_id limit 100
        """);

    /// <summary>
    /// Locks, and fails where they were not quiet. To stand behind what locks the streams that change: the last is a statement of its own,
    /// so that it sees what was committed while those before it waited.
    /// </summary>
    public IEnumerable<NpgsqlBatchCommand> For(QuietStreams? quiet)
    {
        if (quiet is null)
            yield break;
        if (quiet.Gates.Count > 0)
            yield return Lock(_gates, quiet.Gates);
        if (quiet.Names.Count > 0)
            yield return Lock(_names, quiet.Names);
        var check = new NpgsqlBatchCommand(_check);
        Add(check.Parameters, quiet);
        yield return check;
    }

    /// <summary>The streams that were not quiet, by name, at most a hundred: up to which version the decision saw them, and where they are.</summary>
    public async Task<IReadOnlyList<VersionConflict>> FindAsync(NpgsqlDataSource source, QuietStreams quiet, CancellationToken ct)
    {
        await using var find = source.CreateCommand(_find);
        Add(find.Parameters, quiet);
        await using var rows = await find.ExecuteReaderAsync(ct);
        var found = new List<VersionConflict>();
        while (await rows.ReadAsync(ct))
            found.Add(new(rows.GetString(0), rows.GetInt64(1), rows.GetInt64(2)));
        return found;
    }

    private static NpgsqlBatchCommand Lock(string sql, IReadOnlyList<string> streams) => new(sql) { Parameters = { Texts(streams, NpgsqlDbType.Varchar) } };

    private static void Add(NpgsqlParameterCollection parameters, QuietStreams quiet)
    {
        PositionColumns.Add(parameters, quiet.After);
        parameters.Add(Texts(quiet.Types, NpgsqlDbType.Varchar));
        parameters.Add(Texts(quiet.Names, NpgsqlDbType.Varchar));
        parameters.Add(Texts(quiet.Prefixes, NpgsqlDbType.Text));
    }

    private static NpgsqlParameter<string[]> Texts(IReadOnlyList<string> texts, NpgsqlDbType type) =>
        new() { TypedValue = [.. texts], NpgsqlDbType = NpgsqlDbType.Array | type };
}
