namespace Fadu.Api.IndexSystems.Weights;

/// <summary>Weighs by entropy.</summary>
internal sealed record WeightsFromEntropyInput(bool Stretch) : RoundWeightsInput;
