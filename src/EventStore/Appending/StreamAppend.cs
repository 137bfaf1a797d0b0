using Fadu.EventStore.Events;

namespace Fadu.EventStore.Appending;

/// <summary>Events for one stream.</summary>
/// <param name="Head">The last event that they follow; the append is a conflict if there is another one by now.</param>
/// <param name="Kind">Name of the aggregate, snake_case, kept with a new stream; null: none.</param>
/// <param name="Events">In order, at least one; of registered types, or <see cref="RawEvent"/>.</param>
public sealed record StreamAppend(StreamHead Head, string? Kind, IReadOnlyList<object> Events);
