using Fadu.EventStore.Events;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Scoring;

namespace Fadu.Application.Books;

/// <summary>Scores of a round, with what they stand on.</summary>
/// <param name="Scores">The scores.</param>
/// <param name="Basis">口径.</param>
/// <param name="Revision">Number of the revision.</param>
/// <param name="Position">The last event that they know of.</param>
public sealed record BookReading(RoundScores Scores, Basis Basis, int Revision, EventPosition Position);
