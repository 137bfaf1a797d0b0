namespace Fadu.Api.IndexSystems.Weights;

/// <summary>What an expert gives one indicator.</summary>
internal sealed record GivenWeightInput(string Indicator, decimal Weight);
