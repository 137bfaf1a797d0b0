namespace Fadu.Api.Rounds.Robustness;

/// <summary>Two units that might change places.</summary>
internal sealed record SwapInput(string First, string Second, string? Indicator);
