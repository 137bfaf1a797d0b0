using Fadu.EventStore.Events;
using Fadu.Indicators.Submissions;

namespace Fadu.Application.Books;

/// <summary>The submissions of a round at one place of the events.</summary>
/// <param name="Of">By unit, with the version of its stream; 0: the unit has none.</param>
/// <param name="Position">The last event that they know of.</param>
public sealed record VersionedSubmissions(IReadOnlyDictionary<string, (Submission State, long Version)> Of, EventPosition Position);
