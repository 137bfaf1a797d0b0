using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Weights.Delphi;

/// <summary>What one expert gives.</summary>
/// <param name="Expert">Who, unique among the experts of a round.</param>
/// <param name="Weights">One for each indicator.</param>
public sealed record ExpertWeights(string Expert, IReadOnlyList<GivenWeight> Weights)
{
    /// <summary>One for each indicator.</summary>
    public IReadOnlyList<GivenWeight> Weights { get; init => field = ValueList.Of(value); } = ValueList.Of(Weights);
}
