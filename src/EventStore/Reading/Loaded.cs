using Fadu.EventStore.Events;

namespace Fadu.EventStore.Reading;

/// <summary>A stream folded into a state.</summary>
/// <typeparam name="TState">The state.</typeparam>
/// <param name="State">After its last event; the initial one where it has none.</param>
/// <param name="Head">What an append must follow.</param>
public sealed record Loaded<TState>(TState State, StreamHead Head);
