using Fadu.Application.Commands;
using Fadu.EventStore.Events;

namespace Fadu.Application.Seeding;

/// <summary>Events that one person brings about at one moment.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Streams">Of which streams, each once.</param>
internal sealed record SeedBatch(DateTimeOffset At, Caller By, IReadOnlyList<SeedChange> Streams);

/// <summary>What happens in one stream.</summary>
/// <param name="Stream">Its name.</param>
/// <param name="Kind">Name of the aggregate.</param>
/// <param name="Events">In order, at least one.</param>
/// <param name="Head">What they follow; null: what was appended last, or nothing.</param>
/// <param name="IsLast">Whether nothing will follow, so that nothing has to be remembered.</param>
internal sealed record SeedChange(string Stream, string Kind, IReadOnlyList<object> Events, StreamHead? Head = null, bool IsLast = false);
