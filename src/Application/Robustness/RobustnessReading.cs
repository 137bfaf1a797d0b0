using Fadu.EventStore.Events;
using Fadu.Indicators.Robustness;
using Fadu.Indicators.Rounds;

namespace Fadu.Application.Robustness;

/// <summary>How sure the rankings of a round are, with what they stand on.</summary>
/// <param name="Found">What was found.</param>
/// <param name="Basis">口径.</param>
/// <param name="Revision">Number of the revision.</param>
/// <param name="Position">The last event that the scores know of.</param>
/// <param name="AsOf">The past moment that they show; null: now.</param>
public sealed record RobustnessReading(RoundRobustness Found, Basis Basis, int Revision, EventPosition Position, DateTimeOffset? AsOf);
