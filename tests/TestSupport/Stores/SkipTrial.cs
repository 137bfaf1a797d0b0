using System.Text.Json.Serialization;
using Fadu.EventStore;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.EventStore.Reading;
using Fadu.EventStore.Types;
using Npgsql;

namespace Fadu.TestSupport.Stores;

/// <summary>
/// Many writers, with pauses inside their transactions and some rolled back, while readers follow: whether each reader is handed
/// every committed event exactly once and in order.
/// </summary>
public sealed class SkipTrial
{
    /// <summary>Writers at the same time.</summary>
    public required int Writers { get; init; }

    /// <summary>Readers at the same time; the first keeps its progress in the store, the others keep it themselves.</summary>
    public required int Readers { get; init; }

    /// <summary>Events that are committed, at least.</summary>
    public required int Events { get; init; }

    /// <summary>The longest pause inside a transaction, in milliseconds.</summary>
    public required int LongestPause { get; init; }

    /// <summary>Where the writers' choices start.</summary>
    public required int Seed { get; init; }

    /// <summary>Runs it in a database.</summary>
    public async Task<SkipTrialResult> RunAsync(string connectionString, CancellationToken ct)
    {
        var types = new EventTypes.Builder().Add("tick", TickJson.Default.Tick).Build();
        await using var store = await PostgresEventStore.OpenAsync(
            new() { ConnectionString = connectionString, Types = types, Clock = TimeProvider.System, Schema = "skip" }, ct);
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = Writers + 8 });

        using var done = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var seen = Enumerable.Range(0, Readers).Select(_ => new List<long>()).ToArray();
        var following = seen.Select((list, number) => Task.Run(() => ReadAsync(store, number, list, done.Token), CancellationToken.None)).ToArray();

        var written = await Task.WhenAll(Enumerable.Range(0, Writers).Select(number => Task.Run(() => WriteAsync(store, source, number, ct), ct)));
        // Straight from the table: the store would hold back what a transaction of a reader could still come before.
        var committed = await CommittedAsync(source, ct);
        for (var tries = 0; tries < 600 && seen.Any(list => Count(list) < committed.Count); tries++)
            await Task.Delay(50, ct);
        // The reader whose progress is kept has handled its last batch; its transaction may still have to end.
        for (var tries = 0; tries < 200 && (await store.CheckReadersAsync(ct)).Single().Behind > 0; tries++)
            await Task.Delay(50, ct);
        await done.CancelAsync();
        await Task.WhenAll(following);

        return new()
        {
            Committed = committed.Count,
            RolledBack = written.Sum(counts => counts.RolledBack),
            Acknowledged = written.Sum(counts => counts.Committed),
            Missed = [.. seen.Select(list => committed.Except(list).Count())],
            Repeated = [.. seen.Select(list => list.Count - list.Distinct().Count())],
            OutOfOrder = [.. seen.Select(list => list.SequenceEqual(committed) ? 0 : list.Zip(committed).Count(pair => pair.First != pair.Second))],
            Stored = (await store.CheckReadersAsync(ct)).Single(),
            // What a reader that goes by seq_id alone would have taken for the end of the past.
            Overtaken = committed.Zip(committed.Skip(1)).Count(pair => pair.Second < pair.First),
        };
    }

    private static async Task<List<long>> CommittedAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        var numbers = new List<long>();
        await using var command = source.CreateCommand("select seq_id from skip.mt_events order by epoch, transaction_id, seq_id");
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
            numbers.Add(row.GetInt64(0));
        return numbers;
    }

    private static int Count(List<long> list)
    {
        lock (list)
            return list.Count;
    }

    private static async Task ReadAsync(PostgresEventStore store, int number, List<long> seen, CancellationToken ct)
    {
        try
        {
            if (number == 0)
            {
                await store.RunReaderAsync(new("trial", null, 64), (batch, _) =>
                {
                    Note(batch.Events);
                    return Task.CompletedTask;
                }, ct);
            }

            await foreach (var batch in store.FollowAsync(EventFilter.All, number * 50, ct))
                Note(batch);
        }
        catch (OperationCanceledException)
        {
            // The trial is over.
        }

        void Note(IReadOnlyList<RecordedEvent> events)
        {
            lock (seen)
                seen.AddRange(events.Select(e => e.Position.Sequence));
        }
    }

    private async Task<(int Committed, int RolledBack)> WriteAsync(PostgresEventStore store, NpgsqlDataSource source, int number, CancellationToken ct)
    {
        var random = new Random(Seed + number);
        var head = StreamHead.Before($"own/{number}");
        var (committed, rolledBack) = (0, 0);
        while (committed < (Events + Writers - 1) / Writers)
        {
            var count = random.Next(1, 4);
            if (random.Next(4) == 0)
            {
                var events = Enumerable.Range(0, count).Select(_ => (object)new Tick(number)).ToArray();
                var outcome = await store.AppendAsync(new() { Streams = [new(head, null, events)], Metadata = EventMetadata.None }, ct);
                head = ((Appended)outcome).Heads[0];
                committed += count;
                continue;
            }

            if (await SlowlyAsync(source, random, $"slow/{number}", count, ct))
                committed += count;
            else
                rolledBack += count;
        }

        return (committed, rolledBack);
    }

    // As another application would: number drawn, then a pause, then the end of the transaction.
    private async Task<bool> SlowlyAsync(NpgsqlDataSource source, Random random, string stream, int count, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await PauseAsync();
        await using (var append = new NpgsqlCommand(
            """
            select skip.mt_quick_append_events($1, null, '*DEFAULT*', array(select gen_random_uuid() from generate_series(1, $2)),
                array_fill('tick'::varchar, array[$2]), array[]::varchar[], array_fill('{"writer":0}'::jsonb, array[$2]), array[]::bytea[],
                array[]::varchar[], array[]::varchar[], array[]::jsonb[], array[]::varchar[])
            """, connection))
        {
            append.Parameters.Add(new() { Value = stream });
            append.Parameters.Add(new() { Value = count });
            await append.ExecuteNonQueryAsync(ct);
        }

        await PauseAsync();
        if (random.Next(5) == 0)
        {
            await transaction.RollbackAsync(ct);
            return false;
        }

        await transaction.CommitAsync(ct);
        return true;

        Task PauseAsync() => random.Next(3) == 0 ? Task.Delay(random.Next(LongestPause + 1), ct) : Task.CompletedTask;
    }
}

internal sealed record Tick(int Writer);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Tick))]
internal sealed partial class TickJson : JsonSerializerContext;
