namespace Fadu.Indicators.Statistics;

/// <summary>Marks lost for one reason.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Units">How many units lose for that reason.</param>
/// <param name="Marks">How much they lose together.</param>
public sealed record LossCause(LossReason Reason, int Units, decimal Marks);
