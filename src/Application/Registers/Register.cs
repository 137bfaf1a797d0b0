using Fadu.Application.Accounts;
using Fadu.EventStore;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Reading;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Units;

namespace Fadu.Application.Registers;

/// <summary>
/// All units, rounds, index systems and accounts of a node in memory, for queries: caught up whenever somebody asks. A copy that can be built anew
/// from the events at any time. May be used by many threads.
/// </summary>
/// <remarks>
/// It shows what was committed, also behind a transaction that began earlier and is still under way: those events are read again until
/// nothing can come before them any more, and told by stream and version.
/// </remarks>
/// <param name="store">The events.</param>
public sealed class Register(PostgresEventStore store)
{
    private const int AtOnce = 20_000;

    private static readonly Type[] Kinds = [typeof(UnitEvent), typeof(RoundEvent), typeof(SystemEvent), typeof(AccountEvent)];
    private static readonly string[] Prefixes = ["unit/", "round/", "index-system/", "account/"];

    private readonly string[] _types =
        [.. store.Options.Types.All.Where(type => Kinds.Any(kind => kind.IsAssignableFrom(type.Class))).Select(type => type.Name)];

    private readonly Lock _lock = new();
    private Task<RegisterState>? _running;
    private Task<RegisterState>? _next;
    private RegisterState? _state;
    private EventPosition _complete;

    /// <summary>Everything that was committed before it was asked for; built when first asked for.</summary>
    /// <param name="ct">Ends the waiting.</param>
    /// <exception cref="EventStoreException">The server can't be reached, or an event can't be read; whoever asks next tries again.</exception>
    public Task<RegisterState> ReadAsync(CancellationToken ct)
    {
        Task<RegisterState> mine;
        lock (_lock)
        {
            // One that runs may have looked before the caller's own change was committed: the next one serves all who ask meanwhile.
            mine = _next ?? (_running is { IsCompleted: false } running ? _next = AfterAsync(running) : _running = CatchUpAsync());
        }

        return mine.WaitAsync(ct);
    }

    private async Task<RegisterState> AfterAsync(Task<RegisterState> running)
    {
        await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        Task<RegisterState> mine;
        lock (_lock)
        {
            mine = _running = CatchUpAsync();
            _next = null;
        }

        return await mine;
    }

    // One at a time. A caller that gives up does not end it, since others may wait for it, too.
    private async Task<RegisterState> CatchUpAsync()
    {
        // Not under the lock of whoever asks.
        await Task.Yield();
        var (state, complete) = _state is { } known ? (known, _complete) : await BuildAsync();
        var (after, first) = (complete, true);
        CommittedEvents read;
        do
        {
            read = await store.ReadCommittedAsync(new(after, _types) { WithMetadata = false }, AtOnce, CancellationToken.None);
            // Places follow transactions and versions follow commits: only the versions of a stream are sure to be in its order.
            foreach (var @event in read.Events.OrderBy(one => one.Version))
                state = state.With(@event);
            // What is complete at the first look is read by the end of the last one.
            if (first)
                (complete, first) = (read.Complete, false);
            if (read.Events is [.., var last])
                after = last.Position;
        }
        while (read.Events.Count == AtOnce);

        (_state, _complete) = (state, complete);
        return state;
    }

    // Stream by stream: of hundreds of thousands of units, each is put in once.
    private async Task<(RegisterState State, EventPosition Complete)> BuildAsync()
    {
        var horizon = await store.HorizonAsync(CancellationToken.None);
        var (state, units, unit, last) = (RegisterState.Empty, new List<(string, Unit, long)>(), Unit.None, (RecordedEvent?)null);
        var position = EventPosition.Start;
        foreach (var prefix in Prefixes)
        {
            await foreach (var @event in store.ReadStreamsAsync(new() { Prefix = prefix, UpTo = horizon }, CancellationToken.None))
            {
                if (@event.Body is not UnitEvent body)
                {
                    state = state.With(@event);
                    continue;
                }

                if (last is not null && last.Stream != @event.Stream)
                    Keep();
                (unit, last) = (Unit.Evolve(unit, body), @event);
                position = @event.Position > position ? @event.Position : position;
            }
        }

        if (last is not null)
            Keep();
        return (state.With(units, position), horizon);

        void Keep()
        {
            units.Add((unit.Code, unit, last.Version));
            unit = Unit.None;
        }
    }
}
