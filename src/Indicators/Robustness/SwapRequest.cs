namespace Fadu.Indicators.Robustness;

/// <summary>Asks how far weights can move before two units change places.</summary>
/// <param name="First">Code of a unit, or its name where no other has it.</param>
/// <param name="Second">Another unit.</param>
/// <param name="Indicator">Code of the indicator whose weight moves; null: each leaf and each indicator of the first level.</param>
public sealed record SwapRequest(string First, string Second, string? Indicator);
