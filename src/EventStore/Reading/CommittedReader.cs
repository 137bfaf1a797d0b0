using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Personal;
using Fadu.EventStore.Schema;
using Npgsql;
using NpgsqlTypes;

namespace Fadu.EventStore.Reading;

/// <summary>Reads whatever is committed behind a place, in one statement that also says how far it is complete.</summary>
internal sealed class CommittedReader(NpgsqlDataSource source, SchemaName schema, EventRows rows, PersonalKeys keys)
{
    private const string Doing = "Reading what was committed";

    // One snapshot for both: a place that was asked for by itself, afterwards, could be behind an event that was not seen.
    private readonly string _sql = schema.In(
        $$"""
        select new.*, horizon.epoch, horizon.transaction
        from (select max(epoch), pg_snapshot_xmin(pg_current_snapshot()) from {schema}.fadu_clusters) as horizon (epoch, transaction)
            left join lateral (
                select {{EventRows.Facts}} from {schema}.mt_events
                where ({{PositionColumns.Names}}) > ($1, $2, $3) and ($4::varchar[] is null or type = any ($4))
                order by {{PositionColumns.Names}}
                limit $5) as new on true
        order by {{Qualified}}
        """);

    private const string Qualified = "new.epoch, new.transaction_id, new.seq_id";

    /// <summary>The first of them, at most so many.</summary>
    public async Task<CommittedEvents> ReadAsync(EventFilter filter, int most, CancellationToken ct)
    {
        try
        {
            var (taken, horizon) = await TakeAsync(filter, most, ct);
            var found = rows.HasPersonal ? await keys.FindAsync(rows.Subjects(taken), ct) : null;
            return new([.. taken.Select(row => rows.Read(row, found))], horizon > filter.After ? horizon : filter.After);
        }
        catch (NpgsqlException failure)
        {
            throw ServerFaults.Of(failure, Doing, writing: false);
        }
    }

    private async Task<(List<StoredRow> Rows, EventPosition Horizon)> TakeAsync(EventFilter filter, int most, CancellationToken ct)
    {
        await using var command = source.CreateCommand(_sql);
        PositionColumns.Add(command.Parameters, filter.After);
        command.Parameters.Add(new() { Value = (object?)filter.Types?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar });
        command.Parameters.Add(new() { Value = most });
        await using var row = await command.ExecuteReaderAsync(ct);
        var (taken, horizon) = (new List<StoredRow>(), EventPosition.Start);
        while (await row.ReadAsync(ct))
        {
            // Without any event, the horizon stands alone.
            if (!row.IsDBNull(0))
                taken.Add(EventRows.TakeFacts(row));
            horizon = new(row.GetInt16(8), row.GetFieldValue<ulong>(9) - 1, long.MaxValue);
        }

        return (taken, horizon);
    }
}
