namespace Fadu.Indicators.Robustness.Drawing;

/// <summary>How uncertain the weights are.</summary>
/// <param name="Kind">How they are drawn.</param>
/// <param name="Amount">Percent, 0 to 100; or the concentration, 1 to 1,000,000.</param>
public sealed record WeightUncertainty(WeightUncertaintyKind Kind, decimal Amount);
