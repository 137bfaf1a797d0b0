using System.Text;
using Fadu.EventStore.Canonical;
using Fadu.EventStore.Events;
using Fadu.EventStore.Reading;
using Fadu.EventStore.Schema;
using Npgsql;
using NpgsqlTypes;

namespace Fadu.EventStore.Verification;

/// <summary>Makes checkpoints from the stored hashes of the streams' last events; <see cref="StoreVerifier"/> makes the same ones from their contents.</summary>
internal sealed class CheckpointReader(SchemaName schema)
{
    private readonly string _last = schema.In(
        $$"""
        select {{PositionColumns.Names}} from {schema}.mt_events
        where {{PositionColumns.Settled}}
        order by epoch desc, transaction_id desc, seq_id desc
        limit 1
        """);

    // Few events lie behind the place, so they are found by the index, and their streams cut off before them.
    private readonly string _heads = schema.In(
        """
        with cut as (
            select stream_id, min(version) as version from {schema}.mt_events
            where (epoch, transaction_id, seq_id) > ($1, $2, $3) group by stream_id),
        heads as (
            select e.stream_id, max(e.version) as version, count(*) as events, min(e.timestamp) as first, max(e.timestamp) as last
            from {schema}.mt_events e left join cut on cut.stream_id = e.stream_id
            where cut.version is null or e.version < cut.version
            group by e.stream_id)
        select h.stream_id, h.version, h.events, h.first, h.last, e.headers ->> 'hash'
        from heads h join {schema}.mt_events e on e.stream_id = h.stream_id and e.version = h.version
        order by h.stream_id
        """);

    /// <summary>The place of the last event that no other can come before any more.</summary>
    public async Task<EventPosition> LastAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(_last, connection);
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? PositionColumns.Read(row, 0) : EventPosition.Start;
    }

    /// <summary>The checkpoint of a place, and where one stream is in its tree.</summary>
    /// <param name="connection">In a transaction that sees one state.</param>
    /// <param name="upTo">The place.</param>
    /// <param name="sought">A stream; null: none.</param>
    /// <param name="ct">Breaks it off.</param>
    public async Task<PlacedStream> ReadAsync(NpgsqlConnection connection, EventPosition upTo, string? sought, CancellationToken ct)
    {
        var collector = new HeadCollector(upTo);
        // Heads without a hash are rare, and each costs a query: first all rows, then those.
        var heads = new List<Head>();
        await using (var command = new NpgsqlCommand(_heads, connection))
        {
            PositionColumns.Add(command.Parameters, upTo);
            await using var row = await command.ExecuteReaderAsync(ct);
            while (await row.ReadAsync(ct))
            {
                heads.Add(new(
                    row.GetString(0), row.GetInt64(1), row.GetInt64(2), new(row.GetDateTime(3)), new(row.GetDateTime(4)), row.IsDBNull(5) ? null : row.GetString(5)));
            }
        }

        var (place, version) = (-1, 0L);
        foreach (var head in heads)
        {
            if (head.Stream == sought)
                (place, version) = (collector.Tree.Count, head.Version);
            var hash = head.Hash is { Length: EventContent.HashLength } stored ? stored : await ComputedAsync(connection, head, ct);
            collector.TakeHead(head.Version, head.Events, head.First, head.Last, Encoding.UTF8.GetBytes(hash));
            collector.EndStream(head.Stream);
        }

        return new(collector.Build(), version, place, place < 0 ? [] : collector.Tree.Path(place));
    }

    private async Task<string> ComputedAsync(NpgsqlConnection connection, Head head, CancellationToken ct)
    {
        var hash = "";
        await using var command = new NpgsqlCommand(
            schema.In($"select {SealedRows.Columns} from {{schema}}.mt_events e where e.stream_id = $1 and e.version <= $2 order by e.version"), connection);
        command.Parameters.Add(new() { Value = head.Stream, NpgsqlDbType = NpgsqlDbType.Varchar });
        command.Parameters.Add(new() { Value = head.Version });
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
            hash = EventContent.Hash(EventContent.Of(SealedRows.Read(row), hash));
        return hash;
    }

    private sealed record Head(string Stream, long Version, long Events, DateTimeOffset First, DateTimeOffset Last, string? Hash);
}
