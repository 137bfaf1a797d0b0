namespace Fadu.Indicators.Weights.Dispersion;

/// <summary>What the entropy method finds of one indicator.</summary>
/// <param name="Indicator">Its code.</param>
/// <param name="Entropy">信息熵, 0 to 1: 1 where all units have the same.</param>
/// <param name="Divergence">差异系数: 1 less the entropy; weights are in proportion to it.</param>
public sealed record EntropyFigure(string Indicator, decimal Entropy, decimal Divergence);
