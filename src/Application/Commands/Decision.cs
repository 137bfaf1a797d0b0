using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;

namespace Fadu.Application.Commands;

/// <summary>What a decision comes to, and which other streams it looked at.</summary>
/// <typeparam name="TEvent">The aggregate's events.</typeparam>
/// <param name="Events">What happens; empty: nothing.</param>
/// <param name="StandsOn">Streams of which the decision holds only while they are at these versions; each has events.</param>
public sealed record Decision<TEvent>(TEvent[] Events, IReadOnlyList<StreamHead> StandsOn)
{
    /// <summary>Streams in which nothing that matters to it may have happened since it looked; null: none.</summary>
    public QuietStreams? Quiet { get; init; }
}
