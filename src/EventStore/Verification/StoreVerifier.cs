using System.Data;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Reading;
using Fadu.EventStore.Schema;
using Npgsql;
using NpgsqlTypes;

namespace Fadu.EventStore.Verification;

/// <summary>Verifies the whole store in one pass; what it needs does not grow with the events, but for 32 bytes a stream.</summary>
internal sealed class StoreVerifier(NpgsqlDataSource source, SchemaName schema, CheckpointReader checkpoints)
{
    private const int ProgressEvery = 10_000;

    private const string Columns = $"{SealedRows.Columns}, e.epoch, e.transaction_id, e.seq_id, s.version";

    private readonly string _all = schema.In(
        $$"""
        select {{Columns}} from {schema}.mt_events e left join {schema}.mt_streams s on s.id = e.stream_id
        order by e.stream_id, e.version
        """);

    private readonly string _stream = schema.In(
        $$"""
        select {{Columns}} from {schema}.mt_events e left join {schema}.mt_streams s on s.id = e.stream_id
        where e.stream_id = $1 order by e.version, e.seq_id
        """);

    // A stream without events is Marten's way of starting one; it is at version 0 then.
    private readonly string _empty = schema.In(
        """
        select id, version from {schema}.mt_streams s
        where version > 0 and not exists (select from {schema}.mt_events e where e.stream_id = s.id)
        order by id
        """);

    /// <exception cref="EventStoreException">The server can't be reached.</exception>
    public async Task<VerifyReport> VerifyAsync(VerifyOptions options, CancellationToken ct)
    {
        try
        {
            // One state of the store throughout, however many events are appended meanwhile; nobody waits for it.
            await using var connection = await source.OpenConnectionAsync(ct);
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
            return await VerifyAsync(connection, options, ct);
        }
        catch (NpgsqlException failure)
        {
            throw ServerFaults.Of(failure, "Verifying the store", writing: false);
        }
    }

    private async Task<VerifyReport> VerifyAsync(NpgsqlConnection connection, VerifyOptions options, CancellationToken ct)
    {
        var now = new HeadCollector(await checkpoints.LastAsync(connection, ct));
        var then = options.Checkpoint is { } checkpoint ? new HeadCollector(checkpoint.Position) : null;
        var walk = new ChainWalk(now, then, options.MostFindings);
        await WalkAsync(connection, walk, options.Progress, ct);

        var (found, count) = (new SortedSet<PlacedFinding>(PlacedFinding.InOrder), 0L);
        foreach (var stream in walk.Suspects)
        {
            foreach (var finding in await DiagnoseAsync(connection, stream, walk, ct))
            {
                count++;
                found.Add(finding);
                if (found.Count > options.MostFindings)
                    found.Remove(found.Max);
            }
        }

        var against = then is null ? [] : CheckpointComparison.Of(options.Checkpoint!, then.Build(), walk.Last);
        return new()
        {
            Events = walk.Events,
            Streams = walk.Streams,
            Unchained = walk.Unchained,
            UnchainedEvents = walk.UnchainedEvents,
            FindingCount = count + against.Count,
            Findings = [.. found.Select(finding => finding.Finding), .. against],
            Against = options.Checkpoint,
            Checkpoint = now.Build(),
        };
    }

    private async Task WalkAsync(NpgsqlConnection connection, ChainWalk walk, IProgress<VerifyProgress>? progress, CancellationToken ct)
    {
        await using (var command = new NpgsqlCommand(_all, connection) { CommandTimeout = 0 })
        {
            await using var row = await command.ExecuteReaderAsync(ct);
            while (await row.ReadAsync(ct))
            {
                walk.Take(SealedRows.Read(row), PositionOf(row), RecordedOf(row));
                if (walk.Events % ProgressEvery == 0)
                    progress?.Report(new(walk.Events, walk.Streams));
            }
        }

        walk.End();
        await using var empty = new NpgsqlCommand(_empty, connection) { CommandTimeout = 0 };
        await using var streams = await empty.ExecuteReaderAsync(ct);
        while (await streams.ReadAsync(ct))
            walk.TakeEmpty(streams.GetString(0), streams.GetInt64(1));
        progress?.Report(new(walk.Events, walk.Streams));
    }

    private async Task<IReadOnlyList<PlacedFinding>> DiagnoseAsync(NpgsqlConnection connection, string stream, ChainWalk walk, CancellationToken ct)
    {
        var events = new List<ChainEvent>();
        long? recorded = null;
        await using var command = new NpgsqlCommand(_stream, connection);
        command.Parameters.Add(new() { Value = stream, NpgsqlDbType = NpgsqlDbType.Varchar });
        await using (var row = await command.ExecuteReaderAsync(ct))
        {
            while (await row.ReadAsync(ct))
            {
                events.Add(new(SealedRows.Read(row), PositionOf(row)));
                recorded = RecordedOf(row);
            }
        }

        if (events.Count == 0)
            recorded = await RecordedAsync(connection, stream, ct);
        return StreamDiagnosis.Of(stream, recorded, events, walk.Holes);
    }

    private async Task<long?> RecordedAsync(NpgsqlConnection connection, string stream, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(schema.In("select version from {schema}.mt_streams where id = $1"), connection);
        command.Parameters.Add(new() { Value = stream, NpgsqlDbType = NpgsqlDbType.Varchar });
        return (long?)await command.ExecuteScalarAsync(ct);
    }

    private static EventPosition PositionOf(NpgsqlDataReader row) => PositionColumns.Read(row, SealedRows.Count);

    private static long? RecordedOf(NpgsqlDataReader row) => row.IsDBNull(SealedRows.Count + 3) ? null : row.GetInt64(SealedRows.Count + 3);
}
