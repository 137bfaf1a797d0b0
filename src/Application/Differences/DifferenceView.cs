using Fadu.Indicators.Rounds;

namespace Fadu.Application.Differences;

/// <summary>Which scores of two moments are held against each other.</summary>
/// <param name="Basis">口径.</param>
/// <param name="Revision">Both under that revision, so that values, decisions and peers alone tell them apart; null: each under the one that the round then stood on.</param>
public sealed record DifferenceView(Basis Basis, int? Revision);
