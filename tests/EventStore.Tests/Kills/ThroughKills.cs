using Fadu.EventStore.CatchUp;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Reading;

namespace Fadu.EventStore.Tests.Kills;

/// <summary>Readers that go on through every kill of the server: one that keeps its place itself, and one whose progress is kept in the store.</summary>
internal sealed class ThroughKills(PostgresEventStore store)
{
    public const string Kept = "through_kills";

    private EventTally _tally = EventTally.None;

    /// <summary>What the one that keeps its place itself was handed.</summary>
    public EventTally Tally => Volatile.Read(ref _tally);

    /// <summary>Both, until they are told to stop.</summary>
    public Task RunAsync(CancellationToken stop) => Task.WhenAll(Task.Run(() => FollowAsync(stop), stop), Task.Run(() => KeepAsync(stop), stop));

    private async Task FollowAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await foreach (var batch in store.FollowAsync(EventFilter.All with { After = Tally.Position }, 200, stop))
                    Volatile.Write(ref _tally, Tally.With(batch));
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (EventStoreException away) when (away.Fault is EventStoreFault.Unavailable)
            {
                await Task.Delay(20, CancellationToken.None);
            }
        }
    }

    private async Task KeepAsync(CancellationToken stop)
    {
        try
        {
            await store.RunReaderAsync(new(Kept, null, 200), static (_, _) => Task.CompletedTask, stop);
        }
        catch (OperationCanceledException)
        {
            // It was told to.
        }
    }
}
