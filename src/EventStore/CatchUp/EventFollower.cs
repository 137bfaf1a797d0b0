using System.Runtime.CompilerServices;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Reading;
using Fadu.EventStore.Schema;
using Npgsql;

namespace Fadu.EventStore.CatchUp;

/// <summary>Hands out events as they come, without end.</summary>
internal sealed class EventFollower(
    NpgsqlDataSource source, SchemaName schema, EventReader reader, EventSignal signal, Notifications notifications, TimeProvider clock, TimeSpan poll)
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(50);

    // Not "exists": that reads the table from its beginning, since a third of it is taken to lie behind any place.
    private readonly string _held = schema.In(
        """
        select (select seq_id from {schema}.mt_events where (epoch, transaction_id, seq_id) > ($1, $2, $3)
            order by epoch, transaction_id, seq_id limit 1) is not null
        """);

    /// <summary>Batches in order, none empty; waits when there is nothing new.</summary>
    public async IAsyncEnumerable<IReadOnlyList<RecordedEvent>> FollowAsync(EventFilter filter, int batchSize, [EnumeratorCancellation] CancellationToken ct)
    {
        notifications.Listen();
        var after = filter.After;
        var wait = ShortestWait;
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            // Taken before looking, so that what is told meanwhile is not missed.
            var next = signal.Next;
            var looked = await LookedAsync(after, filter.Types, ct);
            var batch = await BatchAsync(filter with { After = after }, batchSize, ct);
            if (batch is [.., var last])
            {
                yield return batch;
                (after, wait) = (last.Position, ShortestWait);
            }
            else
            {
                after = looked;
                wait = await WaitAsync(after, next, wait, ct);
            }
        }
    }

    /// <summary>What can be handed out now, at most so many.</summary>
    public async Task<IReadOnlyList<RecordedEvent>> BatchAsync(EventFilter filter, int batchSize, CancellationToken ct)
    {
        var batch = new List<RecordedEvent>();
        await foreach (var @event in reader.PageAsync(filter, batchSize, ct))
            batch.Add(@event);
        return batch;
    }

    /// <summary>
    /// Behind which place a reader has to look that finds nothing: events of types that it does not ask for would else be looked
    /// through each time, and be taken for events that are held back. To be asked for before looking.
    /// </summary>
    public async Task<EventPosition> LookedAsync(EventPosition after, IReadOnlyList<string>? types, CancellationToken ct) =>
        types is not null && await reader.HorizonAsync(ct) is var horizon && horizon > after ? horizon : after;

    /// <summary>Waits for something to hand out: shortly while events are held back, else until told or until it is time to look.</summary>
    /// <returns>How long to wait the next time, should there be nothing again.</returns>
    public async Task<TimeSpan> WaitAsync(EventPosition after, Task next, TimeSpan wait, CancellationToken ct)
    {
        // An event is there but a transaction that began earlier is under way: its end is not told by anybody.
        if (await IsHeldBackAsync(after, ct))
        {
            await Task.Delay(wait, clock, ct);
            return wait * 2 > LongestWait ? LongestWait : wait * 2;
        }

        await Task.WhenAny(next, Task.Delay(poll, clock, ct));
        return ShortestWait;
    }

    private async Task<bool> IsHeldBackAsync(EventPosition after, CancellationToken ct)
    {
        try
        {
            await using var command = source.CreateCommand(_held);
            PositionColumns.Add(command.Parameters, after);
            return await command.ExecuteScalarAsync(ct) is true;
        }
        catch (NpgsqlException failure)
        {
            throw ServerFaults.Of(failure, "Looking for events", writing: false);
        }
    }
}
