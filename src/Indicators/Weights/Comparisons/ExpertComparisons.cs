using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Weights.Comparisons;

/// <summary>What one expert compared.</summary>
/// <param name="Expert">Who, unique among the experts.</param>
/// <param name="Comparisons">Every pair once; the other way around is known from it.</param>
public sealed record ExpertComparisons(string Expert, IReadOnlyList<Comparison> Comparisons)
{
    /// <summary>Every pair once; the other way around is known from it.</summary>
    public IReadOnlyList<Comparison> Comparisons { get; init => field = ValueList.Of(value); } = ValueList.Of(Comparisons);
}
