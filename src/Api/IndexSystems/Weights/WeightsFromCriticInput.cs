namespace Fadu.Api.IndexSystems.Weights;

/// <summary>Weighs by CRITIC.</summary>
internal sealed record WeightsFromCriticInput : RoundWeightsInput;
