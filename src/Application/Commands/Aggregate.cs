namespace Fadu.Application.Commands;

/// <summary>A kind of stream and how it is folded.</summary>
/// <typeparam name="TState">Its state.</typeparam>
/// <typeparam name="TEvent">Its events.</typeparam>
/// <param name="Kind">snake_case, kept with each stream.</param>
/// <param name="Initial">Before the first event.</param>
/// <param name="Evolve">After an event.</param>
public sealed record Aggregate<TState, TEvent>(string Kind, TState Initial, Func<TState, TEvent, TState> Evolve)
    where TEvent : class
{
    /// <summary>Whether many commands come to one such stream within minutes, as while somebody fills it in, and it grows long by that.</summary>
    public bool IsLong { get; init; }
}
