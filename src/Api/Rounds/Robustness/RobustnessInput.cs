using Fadu.Indicators.Robustness;

namespace Fadu.Api.Rounds.Robustness;

/// <summary>What is uncertain, and what is asked of it.</summary>
internal sealed record RobustnessInput(int Draws, int Seed, decimal? Spread, decimal? Concentration, decimal? Values, int Top, bool Drivers, SwapInput? Swap)
{
    public RobustnessRequest Request() => new()
    {
        Draws = Draws,
        Seed = Seed,
        Spread = Spread,
        Concentration = Concentration,
        Values = Values,
        Top = Top,
        Drivers = Drivers,
        Swap = Swap is null ? null : new(Swap.First, Swap.Second, Swap.Indicator),
    };
}
