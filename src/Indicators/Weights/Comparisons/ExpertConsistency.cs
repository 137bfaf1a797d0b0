using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Weights.Comparisons;

/// <summary>What came of one expert's comparisons alone.</summary>
/// <param name="Expert">Who.</param>
/// <param name="Weights">As they would be by this expert, in the order of the indicators.</param>
/// <param name="Consistency">How far the comparisons agree.</param>
/// <param name="Contradiction">The comparison to reconsider; null where they pass.</param>
public sealed record ExpertConsistency(string Expert, IReadOnlyList<decimal> Weights, Consistency Consistency, Contradiction? Contradiction)
{
    /// <summary>As they would be by this expert, in the order of the indicators.</summary>
    public IReadOnlyList<decimal> Weights { get; init => field = ValueList.Of(value); } = ValueList.Of(Weights);
}
