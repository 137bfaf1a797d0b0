using Fadu.EventStore.Events;

namespace Fadu.Application.Commands;

/// <summary>A command was carried out.</summary>
/// <param name="Head">The stream as it stands now.</param>
/// <param name="Position">Place of the last event; null: nothing changed.</param>
/// <param name="Repeated">Whether an earlier command with the same key had done it.</param>
public sealed record Done(StreamHead Head, EventPosition? Position, bool Repeated);
