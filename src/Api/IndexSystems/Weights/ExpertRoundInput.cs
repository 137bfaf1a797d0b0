namespace Fadu.Api.IndexSystems.Weights;

/// <summary>One round in which experts were asked.</summary>
internal sealed record ExpertRoundInput(IReadOnlyList<ExpertWeightsInput> Experts);
