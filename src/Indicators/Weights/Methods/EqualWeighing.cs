using Fadu.Kernel;

namespace Fadu.Indicators.Weights.Methods;

/// <summary>The same weight for every indicator.</summary>
public sealed record EqualWeighing : Weighing
{
    /// <inheritdoc />
    public override WeightMethod Method => WeightMethod.Equal;

    /// <inheritdoc />
    public override Text Summary => new($"等权，{Weights.Count} 项", $"equal weights, {Weights.Count} indicators");
}
