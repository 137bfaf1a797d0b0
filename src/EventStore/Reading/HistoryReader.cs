using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Personal;
using Fadu.EventStore.Schema;
using Npgsql;
using NpgsqlTypes;

namespace Fadu.EventStore.Reading;

/// <summary>Reads a page of the history of some streams, in one statement.</summary>
internal sealed class HistoryReader(NpgsqlDataSource source, SchemaName schema, EventRows rows, PersonalKeys keys)
{
    private const string Doing = "Reading a history";

    private const string Condition =
        """
        and version > $1 and version < $2 and timestamp >= $3 and timestamp <= $4
        and ($5::varchar[] is null or type = any ($5)) and ($6::varchar is null or user_name = $6)
        and ($7::varchar is null or exists (select from unnest($8::varchar[]) as field where data ->> field = $7))
        """;

    /// <summary>The events, at most as many as were asked for.</summary>
    /// <exception cref="EventStoreException">The server can't be reached, or an event can't be read.</exception>
    public async Task<IReadOnlyList<RecordedEvent>> ReadAsync(HistoryQuery query, CancellationToken ct)
    {
        if (query.Names.Append(query.Prefix).OfType<string>().Append(query.User ?? "").Append(query.Subject ?? "").Any(name => !StreamNames.CanExist(name)))
            return [];

        try
        {
            var taken = new List<StoredRow>();
            await using (var command = Command(query))
            await using (var row = await command.ExecuteReaderAsync(ct))
            {
                while (await row.ReadAsync(ct))
                    taken.Add(EventRows.Take(row));
            }

            var found = rows.HasPersonal ? await keys.FindAsync(rows.Subjects(taken), ct) : null;
            return [.. taken.Select(row => rows.Read(row, found))];
        }
        catch (NpgsqlException failure)
        {
            throw ServerFaults.Of(failure, Doing, writing: false);
        }
    }

    private NpgsqlCommand Command(HistoryQuery query)
    {
        // The versions of a stream are sure to be in its order, places only where one transaction wrote one stream.
        var one = query is { Prefix: null, Names.Count: 1 };
        var order = one ? ["version"] : PositionColumns.Names.Split(", ");
        var direction = query.NewestFirst ? " desc" : "";
        var command = source.CreateCommand(schema.In(
            $$"""
            select {{EventRows.Columns}} from {schema}.mt_events
            where {{(query.Prefix is null ? "stream_id = any ($9)" : "(stream_id = any ($9) or (stream_id >= $10 and stream_id < $10 || chr(1114111)))")}}
            {{Condition}} {{(one ? "" : Placed(query.Prefix is null ? 10 : 11))}}
            order by {{string.Join(", ", order.Select(column => column + direction))}} limit {{query.Most}}
            """));
        Add(command.Parameters, query);
        if (!one)
        {
            PositionColumns.Add(command.Parameters, query.After ?? EventPosition.Start);
            PositionColumns.Add(command.Parameters, query.Before ?? EventPosition.End);
        }

        return command;
    }

    // Page by page nothing is to be left out: only what no other event can come before any more.
    private static string Placed(int first) =>
        $"""
        and ({PositionColumns.Names}) > (${first}, ${first + 1}, ${first + 2}) and ({PositionColumns.Names}) < (${first + 3}, ${first + 4}, ${first + 5})
        and {PositionColumns.Settled}
        """;

    private static void Add(NpgsqlParameterCollection parameters, HistoryQuery query)
    {
        parameters.Add(new() { Value = query.AfterVersion });
        parameters.Add(new() { Value = query.BeforeVersion ?? long.MaxValue });
        parameters.Add(new() { Value = query.From?.UtcDateTime ?? DateTime.MinValue, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        parameters.Add(new() { Value = query.To?.UtcDateTime ?? DateTime.MaxValue, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        parameters.Add(Texts(query.Types));
        parameters.Add(new() { Value = (object?)query.User ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Varchar });
        parameters.Add(new() { Value = (object?)query.Subject ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Varchar });
        parameters.Add(Texts(query.Fields));
        parameters.Add(Texts(query.Names));
        if (query.Prefix is { } prefix)
            parameters.Add(new() { Value = prefix, NpgsqlDbType = NpgsqlDbType.Varchar });
    }

    private static NpgsqlParameter Texts(IReadOnlyList<string>? texts) =>
        new() { Value = (object?)texts?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar };
}
