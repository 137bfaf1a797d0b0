namespace Fadu.Api.IndexSystems.Weights;

/// <summary>What one expert compared.</summary>
internal sealed record ExpertComparisonsInput(string Expert, IReadOnlyList<ComparisonInput> Comparisons);
