using Fadu.Indicators.Weights.Comparisons;

namespace Fadu.Api.IndexSystems.Weights;

/// <summary>Weighs by pairwise comparisons.</summary>
internal sealed record WeightsFromAhpInput(IReadOnlyList<ExpertComparisonsInput> Experts, bool Accept) : WeightsInput
{
    internal AhpMethod Method() =>
        new([.. Experts.Select(expert => new ExpertComparisons(expert.Expert, [.. expert.Comparisons.Select(one => new Comparison(one.Indicator, one.Over, one.Times))]))]);
}
