using System.Text.Json;
using Fadu.EventStore.Events;
using Fadu.EventStore.Schema;
using Npgsql;
using NpgsqlTypes;

namespace Fadu.EventStore.Appending;

/// <summary>
/// The statements of an append: one batch, one round trip, and one transaction, since the server ends an unbroken batch as a whole.
/// Every one of them fails rather than doing nothing, so that a conflict undoes them all.
/// </summary>
/// <remarks>
/// Measured beside a function on the server (PL/pgSQL: about half the rate): plain statements, prepared by themselves once in use,
/// cost what a bare pair of inserts costs.
/// </remarks>
internal sealed class AppendStatements(SchemaName schema)
{
    private readonly string _command = schema.In(
        "insert into {schema}.fadu_commands (key, fingerprint, outcome, at) values ($1, $2, $3, $4)");

    // Locked until the events are stored, but for nobody who only looks as well. Whoever changes one waits, or was waited for.
    private readonly string _unchanged = schema.In(
        """
        select case when known.version = seen.version then 1 else {schema}.fadu_refuse(false) end
        from unnest($1, $2) as seen (id, version) join {schema}.mt_streams as known on known.id = seen.id
        order by known.id for share of known
        """);

    // The keys that personal values were encrypted with are held until the append ends: who erases one waits, and whoever erased one
    // before ends the append, since a row without key and without moment breaks the table's constraint.
    private readonly string _keys = schema.In(
        """
        with used as (
            select subject, key from {schema}.fadu_personal_keys where tenant_id = '*DEFAULT*' and subject = any ($1) order by subject for share)
        insert into {schema}.fadu_personal_keys (subject)
        select new.subject from unnest($1, $2) as new (subject, key) left join used using (subject) where used.key is distinct from new.key
        """);

    private readonly string _newStream = schema.In(
        "insert into {schema}.mt_streams (id, type, version, timestamp, created) values ($1, $2, $3, $4, $4)");

    private readonly string _knownStream = schema.In(
        """
        update {schema}.mt_streams
        set version = case when version = $2 and not is_archived then $3 else {schema}.fadu_refuse(is_archived) end, timestamp = $4
        where id = $1
        """);

    // Without unnesting and sorting, since most appends are of one event.
    private readonly string _event = schema.In(
        """
        insert into {schema}.mt_events
            (id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, causation_id, headers, user_name)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        returning epoch, transaction_id, seq_id
        """);

    // Unnested among the columns, row by row: several arrays behind "from" are laid down and read again, a twentieth of the statement.
    // Nor is a series generated in place of the versions: the server takes it for a thousand rows, and plans every append anew.
    private readonly string _eventsOfOne = schema.In(
        """
        insert into {schema}.mt_events
            (id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, causation_id, headers, user_name)
        select id, $6, version, data, $1[kind], $8, $2[kind], $9, $10, headers, $11
        from (select unnest($3) as id, unnest($4) as data, unnest($5) as headers, unnest($7) as version, unnest($12) as kind) as new
        """);

    // In one order everywhere: two transactions that each wait for a stream of the other would not end.
    private readonly string _lock = schema.In("select 1 from {schema}.mt_streams where id = any ($1) order by id for update");

    private readonly string _newStreams = schema.In(
        """
        insert into {schema}.mt_streams (id, type, version, timestamp, created)
        select id, type, version, $4, $4 from unnest($1, $2, $3) as new (id, type, version)
        """);

    private readonly string _knownStreams = schema.In(
        """
        update {schema}.mt_streams as known
        set version = case when known.version = new.expected and not is_archived then new.version else {schema}.fadu_refuse(is_archived) end,
            timestamp = $4
        from unnest($1, $2, $3) as new (id, expected, version)
        where known.id = new.id
        """);

    private readonly string _events = schema.In(
        """
        insert into {schema}.mt_events
            (id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, causation_id, headers, user_name)
        select id, stream, version, data, $1[kind], $8, $2[kind], $9, $10, headers, $11
        from (
            select unnest($3) as id, unnest($4) as data, unnest($5) as headers, unnest($6) as stream, unnest($7) as version, unnest($12) as kind) as new
        """);

    // Numbers are drawn in the order of the arrays, so the last event has the last one. Asked for by itself, since a place for each
    // of a hundred events would cost a tenth of the append.
    private readonly string _place = schema.In($"select {PositionColumns.Names} from {{schema}}.mt_events where stream_id = $1 and version = $2");

    /// <summary>Those by which streams are found to be quiet.</summary>
    public QuietStatements Quiet { get; } = new(schema);

    /// <summary>The statements; the last one returns the place of the last event.</summary>
    /// <param name="streams">The sealed events.</param>
    /// <param name="keys">What their personal values were encrypted with.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="time">Moment of the events.</param>
    public IEnumerable<NpgsqlBatchCommand> For(
        IReadOnlyList<SealedStream> streams, IReadOnlyDictionary<string, byte[]?> keys, AppendRequest request, DateTimeOffset time)
    {
        if (request.Command is { } command)
            yield return Make(_command, Text(command.Key), Text(command.Fingerprint), Json(Outcome(streams)), Moment(time));
        if (keys.Count > 0)
            yield return Make(_keys, Array(keys.Keys.ToArray(), NpgsqlDbType.Varchar), Array(keys.Values.ToArray(), NpgsqlDbType.Bytea));
        if (request.Unchanged is { Count: > 0 } seen)
        {
            yield return Make(
                _unchanged, Array(seen.Select(head => head.Stream).ToArray(), NpgsqlDbType.Varchar), Array(seen.Select(head => head.Version).ToArray(), NpgsqlDbType.Bigint));
        }

        var (heads, events) = streams is [var one]
            ? (HeadOf(one, time), EventsOf(one, request.Metadata, time))
            : (HeadsOf(streams, time), EventsOf(streams, request.Metadata, time));
        foreach (var statement in heads.Concat(Quiet.For(request.Quiet)).Concat(events))
            yield return statement;
    }

    private IEnumerable<NpgsqlBatchCommand> HeadOf(SealedStream stream, DateTimeOffset time)
    {
        yield return stream.Before.Version == 0
            ? Make(_newStream, Text(stream.After.Stream), Text(stream.Kind), Number(stream.After.Version), Moment(time))
            : Make(_knownStream, Text(stream.After.Stream), Number(stream.Before.Version), Number(stream.After.Version), Moment(time));
    }

    private IEnumerable<NpgsqlBatchCommand> EventsOf(SealedStream stream, EventMetadata metadata, DateTimeOffset time)
    {
        if (stream.Ids.Length == 1)
        {
            yield return Make(
                _event,
                Value(stream.Ids[0], NpgsqlDbType.Uuid), Text(stream.After.Stream), Number(stream.After.Version), Json(stream.Bodies[0]),
                Text(stream.Types[0]), Moment(time), Text(stream.Classes[0]), Text(metadata.CorrelationId), Text(metadata.CausationId),
                Json(stream.Headers[0]), Text(metadata.User));
            yield break;
        }

        var kinds = new EventKinds([stream], stream.Ids.Length);
        yield return Make(
            _eventsOfOne,
            Array(kinds.Types, NpgsqlDbType.Varchar), Array(kinds.Classes, NpgsqlDbType.Varchar), Array(stream.Ids, NpgsqlDbType.Uuid),
            Array(stream.Bodies, NpgsqlDbType.Jsonb), Array(stream.Headers, NpgsqlDbType.Jsonb), Text(stream.After.Stream),
            Array(Versions(stream), NpgsqlDbType.Bigint), Moment(time), Text(metadata.CorrelationId), Text(metadata.CausationId), Text(metadata.User),
            Array(kinds.Numbers, NpgsqlDbType.Integer));
        yield return Place(stream);
    }

    private IEnumerable<NpgsqlBatchCommand> HeadsOf(IReadOnlyList<SealedStream> streams, DateTimeOffset time)
    {
        var fresh = streams.Where(stream => stream.Before.Version == 0).ToArray();
        var known = streams.Where(stream => stream.Before.Version > 0).ToArray();
        if (known.Length > 0)
            yield return Make(_lock, Array(Names(known), NpgsqlDbType.Varchar));
        if (fresh.Length > 0)
        {
            System.Array.Sort(fresh, static (a, b) => string.CompareOrdinal(a.After.Stream, b.After.Stream));
            yield return Make(
                _newStreams, Array(Names(fresh), NpgsqlDbType.Varchar), Array(fresh.Select(stream => stream.Kind).ToArray(), NpgsqlDbType.Varchar),
                Array(fresh.Select(stream => stream.After.Version).ToArray(), NpgsqlDbType.Bigint), Moment(time));
        }

        if (known.Length > 0)
        {
            yield return Make(
                _knownStreams, Array(Names(known), NpgsqlDbType.Varchar),
                Array(known.Select(stream => stream.Before.Version).ToArray(), NpgsqlDbType.Bigint),
                Array(known.Select(stream => stream.After.Version).ToArray(), NpgsqlDbType.Bigint), Moment(time));
        }

        static string[] Names(SealedStream[] streams) => [.. streams.Select(stream => stream.After.Stream)];
    }

    private IEnumerable<NpgsqlBatchCommand> EventsOf(IReadOnlyList<SealedStream> streams, EventMetadata metadata, DateTimeOffset time)
    {
        var kinds = new EventKinds(streams, streams.Sum(stream => stream.Ids.Length));
        yield return Make(
            _events,
            Array(kinds.Types, NpgsqlDbType.Varchar), Array(kinds.Classes, NpgsqlDbType.Varchar),
            Array(streams.SelectMany(stream => stream.Ids).ToArray(), NpgsqlDbType.Uuid),
            Array(streams.SelectMany(stream => stream.Bodies).ToArray(), NpgsqlDbType.Jsonb),
            Array(streams.SelectMany(stream => stream.Headers).ToArray(), NpgsqlDbType.Jsonb),
            Array(streams.SelectMany(stream => Enumerable.Repeat(stream.After.Stream, stream.Ids.Length)).ToArray(), NpgsqlDbType.Varchar),
            Array(streams.SelectMany(Versions).ToArray(), NpgsqlDbType.Bigint),
            Moment(time), Text(metadata.CorrelationId), Text(metadata.CausationId), Text(metadata.User), Array(kinds.Numbers, NpgsqlDbType.Integer));
        yield return Place(streams[^1]);
    }

    private NpgsqlBatchCommand Place(SealedStream last) => Make(_place, Text(last.After.Stream), Number(last.After.Version));

    private static long[] Versions(SealedStream stream) => [.. stream.Ids.Select((_, i) => stream.Before.Version + 1 + i)];

    private static string Outcome(IReadOnlyList<SealedStream> streams) => JsonSerializer.Serialize(
        [.. streams.Select(stream => new StoredHead(stream.After.Stream, stream.After.Version, stream.After.Hash, stream.After.Time!.Value))],
        OutcomeJson.Default.StoredHeadArray);

    private static NpgsqlBatchCommand Make(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        return command;
    }

    // Typed throughout: an object's converter would be looked for at every append.
    private static NpgsqlParameter<string?> Text(string? text) => new() { TypedValue = text, NpgsqlDbType = NpgsqlDbType.Varchar };

    private static NpgsqlParameter<T> Value<T>(T value, NpgsqlDbType type) => new() { TypedValue = value, NpgsqlDbType = type };

    private static NpgsqlParameter<byte[]> Json(byte[] json) => new() { TypedValue = json, NpgsqlDbType = NpgsqlDbType.Jsonb };

    private static NpgsqlParameter<string> Json(string json) => new() { TypedValue = json, NpgsqlDbType = NpgsqlDbType.Jsonb };

    private static NpgsqlParameter<long> Number(long number) => new() { TypedValue = number, NpgsqlDbType = NpgsqlDbType.Bigint };

    private static NpgsqlParameter<DateTime> Moment(DateTimeOffset time) => new() { TypedValue = time.UtcDateTime, NpgsqlDbType = NpgsqlDbType.TimestampTz };

    private static NpgsqlParameter<T[]> Array<T>(T[] values, NpgsqlDbType type) => new() { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type };
}
