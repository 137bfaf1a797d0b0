using Fadu.EventStore.Events;
using Fadu.Indicators.Helps;
using Fadu.Indicators.Rounds;

namespace Fadu.Application.Helps;

/// <summary>What helps most in a round, with what it stands on.</summary>
/// <param name="Found">What was found.</param>
/// <param name="Basis">口径.</param>
/// <param name="Revision">Number of the revision.</param>
/// <param name="Position">The last event that the scores know of.</param>
/// <param name="AsOf">The past moment that they show; null: now.</param>
public sealed record HelpReading(RoundHelp Found, Basis Basis, int Revision, EventPosition Position, DateTimeOffset? AsOf);
