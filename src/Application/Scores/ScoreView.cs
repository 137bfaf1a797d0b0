using Fadu.Indicators.Rounds;

namespace Fadu.Application.Scores;

/// <summary>Which scores of a round are asked for.</summary>
/// <param name="Basis">口径.</param>
/// <param name="AsOf">As they stood at that moment; null: as they stand now.</param>
/// <param name="Revision">Under that revision; null: under the one that the round stands, or then stood, on.</param>
public sealed record ScoreView(Basis Basis, DateTimeOffset? AsOf, int? Revision);
