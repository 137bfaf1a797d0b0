using Fadu.EventStore.Appending;

namespace Fadu.Application.Importing;

/// <summary>Events that a row leads to.</summary>
/// <param name="Row">Which, from 0.</param>
/// <param name="Append">The events.</param>
internal sealed record PendingStream(int Row, StreamAppend Append);
