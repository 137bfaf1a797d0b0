using Fadu.Indicators.Rounds;

namespace Fadu.Application.Statistics;

/// <summary>Which figures of a round are asked for.</summary>
/// <param name="Basis">口径.</param>
/// <param name="Revision">Under that revision; null: under the one that the round stands on.</param>
/// <param name="AsOf">As things stood at that moment; null: now.</param>
/// <param name="Classes">Classes of a distribution up to full marks, 1 to 100.</param>
public sealed record FiguresView(Basis Basis, int? Revision, DateTimeOffset? AsOf, int Classes);
