using Fadu.Indicators.Weights.Delphi;

namespace Fadu.Api.IndexSystems.Weights;

/// <summary>Weighs by what experts give.</summary>
internal sealed record WeightsFromExpertsInput(IReadOnlyList<ExpertRoundInput> Rounds) : WeightsInput
{
    internal ExpertsMethod Method() => new(
        [.. Rounds.Select(round => new ExpertRound([.. round.Experts.Select(expert => new ExpertWeights(expert.Expert, [.. expert.Weights.Select(given => new GivenWeight(given.Indicator, given.Weight))]))]))]);
}
