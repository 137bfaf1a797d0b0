using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Weights.Proposals;

/// <summary>Which indicators are weighed against each other.</summary>
/// <param name="Indicator">Code of the indicator whose children they are; null: the top level.</param>
/// <param name="Leaves">Whether all leaves below it are weighed at once, rather than its children.</param>
/// <param name="Keep">Codes of those among them that keep the marks that they have.</param>
/// <param name="Decimals">Places of the new marks, 0 to those of the system; null: those.</param>
public sealed record WeightScope(string? Indicator, bool Leaves, IReadOnlyList<string> Keep, int? Decimals)
{
    /// <summary>Codes of those among them that keep the marks that they have.</summary>
    public IReadOnlyList<string> Keep { get; init => field = ValueList.Of(value); } = ValueList.Of(Keep);
}
