namespace Fadu.Api.IndexSystems.Weights;

/// <summary>Weighs all the same.</summary>
internal sealed record WeightsEqualInput : WeightsInput;
