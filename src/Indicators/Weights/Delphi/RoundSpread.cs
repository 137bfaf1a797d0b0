using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Weights.Delphi;

/// <summary>How far experts agree in one round.</summary>
/// <param name="Experts">How many were asked.</param>
/// <param name="Indicators">For each indicator in order.</param>
/// <param name="Agreement">How far their orders agree; null for one expert, or where nobody prefers anything.</param>
public sealed record RoundSpread(int Experts, IReadOnlyList<WeightSpread> Indicators, Concordance? Agreement)
{
    /// <summary>For each indicator in order.</summary>
    public IReadOnlyList<WeightSpread> Indicators { get; init => field = ValueList.Of(value); } = ValueList.Of(Indicators);
}
