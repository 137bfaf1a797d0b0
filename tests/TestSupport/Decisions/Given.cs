using Fadu.Kernel;

namespace Fadu.TestSupport.Decisions;

/// <summary>What has happened, before something is decided: <c>Given(events).When(state => …).Then(events)</c>.</summary>
/// <remarks>
/// A test class brings its aggregate in with one line:
/// <c>private static Given&lt;Unit, UnitEvent&gt; Given(params UnitEvent[] events) => new(Unit.None, Unit.Evolve, events);</c>
/// </remarks>
/// <typeparam name="TState">The state that the events fold into.</typeparam>
/// <typeparam name="TEvent">The events' common type.</typeparam>
/// <param name="none">The state before the first event.</param>
/// <param name="evolve">Folds one event into the state.</param>
/// <param name="events">What has happened, first first.</param>
public sealed class Given<TState, TEvent>(TState none, Func<TState, TEvent, TState> evolve, IReadOnlyList<TEvent> events)
    where TEvent : class
{
    /// <summary>The events folded, each after a way through JSON, as if they came from the store.</summary>
    public TState State => events.Select(StoredJson.Reread).Aggregate(none, evolve);

    /// <summary>Decides.</summary>
    /// <param name="decide">The decision, mostly <c>state => new Command(…).Decide(state)</c>.</param>
    public When<TState, TEvent> When(Func<TState, Result<TEvent[]>> decide)
    {
        ArgumentNullException.ThrowIfNull(decide);
        var state = State;
        return new(state, evolve, decide(state));
    }
}
