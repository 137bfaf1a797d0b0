using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;

namespace Fadu.Application.Importing;

/// <summary>Events that a row leads to.</summary>
/// <param name="Row">Which, from 0.</param>
/// <param name="Append">The events.</param>
internal sealed record PendingStream(int Row, StreamAppend Append)
{
    /// <summary>Streams that were looked at for it, as they stood before the import; those that an import itself appends to may be among them.</summary>
    public IReadOnlyList<StreamHead> StandsOn { get; init; } = [];
}
