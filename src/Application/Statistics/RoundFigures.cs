using Fadu.EventStore.Events;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Statistics;

namespace Fadu.Application.Statistics;

/// <summary>The figures of a round that somebody may see, with what they stand on.</summary>
/// <param name="Whole">Over all units; null: not all groups may be seen.</param>
/// <param name="Groups">Of each group that may be seen, the units without one first, then in byte order.</param>
/// <param name="Basis">口径.</param>
/// <param name="Revision">Number of the revision.</param>
/// <param name="Position">The last event that they know of.</param>
/// <param name="AsOf">The past moment that they show; null: now.</param>
public sealed record RoundFigures(
    ScoreStatistics? Whole, IReadOnlyList<GroupFigures> Groups, Basis Basis, int Revision, EventPosition Position, DateTimeOffset? AsOf);
