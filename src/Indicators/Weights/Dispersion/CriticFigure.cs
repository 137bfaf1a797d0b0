namespace Fadu.Indicators.Weights.Dispersion;

/// <summary>What CRITIC finds of one indicator.</summary>
/// <param name="Indicator">Its code.</param>
/// <param name="Deviation">σ, 标准差 of the values stretched to 0 … 1, of the whole population.</param>
/// <param name="Conflict">冲突性: the sum of 1 − r over the other indicators, r being the linear correlation with each.</param>
/// <param name="Information">信息量: the two multiplied; weights are in proportion to it.</param>
public sealed record CriticFigure(string Indicator, decimal Deviation, decimal Conflict, decimal Information);
