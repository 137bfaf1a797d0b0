using Fadu.Indicators.IndexSystems;
using Fadu.Kernel;

namespace Fadu.Indicators.Weights.Methods;

/// <summary>等权: every indicator the same.</summary>
public sealed record EqualMethod : WeighingMethod
{
    /// <inheritdoc />
    public override Result<Weighing> Weigh(IReadOnlyList<Indicator> indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return new EqualWeighing { Weights = [.. indicators.Select(_ => Formula.Values.Numbers.Snap(1m / indicators.Count))] };
    }
}
