using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Weights.Delphi;

/// <summary>One round in which experts are asked (一轮征询).</summary>
/// <param name="Experts">At least one.</param>
public sealed record ExpertRound(IReadOnlyList<ExpertWeights> Experts)
{
    /// <summary>At least one.</summary>
    public IReadOnlyList<ExpertWeights> Experts { get; init => field = ValueList.Of(value); } = ValueList.Of(Experts);
}
