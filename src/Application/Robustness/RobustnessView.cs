using Fadu.Indicators.Robustness;
using Fadu.Indicators.Rounds;

namespace Fadu.Application.Robustness;

/// <summary>Of which scores of a round it is asked how sure their ranking is.</summary>
/// <param name="Basis">口径.</param>
/// <param name="Revision">Under that revision; null: under the one that the round stands on.</param>
/// <param name="AsOf">As things stood at that moment; null: now.</param>
/// <param name="Request">What is uncertain and what is asked.</param>
public sealed record RobustnessView(Basis Basis, int? Revision, DateTimeOffset? AsOf, RobustnessRequest Request);
