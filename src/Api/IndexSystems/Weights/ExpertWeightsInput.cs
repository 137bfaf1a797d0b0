namespace Fadu.Api.IndexSystems.Weights;

/// <summary>What one expert gives.</summary>
internal sealed record ExpertWeightsInput(string Expert, IReadOnlyList<GivenWeightInput> Weights);
