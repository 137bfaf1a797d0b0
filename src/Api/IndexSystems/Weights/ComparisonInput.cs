namespace Fadu.Api.IndexSystems.Weights;

/// <summary>One comparison.</summary>
internal sealed record ComparisonInput(string Indicator, string Over, decimal Times);
