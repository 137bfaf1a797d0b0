namespace Fadu.Indicators.Robustness;

/// <summary>What is asked of the robustness of rankings, as a person wrote it: not yet checked.</summary>
public sealed record RobustnessRequest
{
    /// <summary>How many draws, 1 to <see cref="MostDraws"/>.</summary>
    public int Draws { get; init; } = 1_000;

    /// <summary>Where the random numbers start: the same seed gives the same draws on every machine.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Each weight up to so many percent up or down, 0 to 100; null with <see cref="Concentration"/>; where both are null, <see cref="UsualSpread"/>.</summary>
    public decimal? Spread { get; init; }

    /// <summary>Concentration of a Dirichlet distribution around the weights, 1 to 1,000,000; null: weights are drawn by <see cref="Spread"/>.</summary>
    public decimal? Concentration { get; init; }

    /// <summary>Each number reported up to so many percent up or down, above 0, at most 100; null: values are certain.</summary>
    public decimal? Values { get; init; }

    /// <summary>Up to which place a unit is among the top, at least 1.</summary>
    public int Top { get; init; } = 10;

    /// <summary>Whether to say what drives the rankings.</summary>
    public bool Drivers { get; init; } = true;

    /// <summary>Two units that might change places; null: not asked.</summary>
    public SwapRequest? Swap { get; init; }

    /// <summary>The most draws.</summary>
    public const int MostDraws = 10_000;

    /// <summary>The most draws × ranked units with certain values, whose ranks are held in memory.</summary>
    public const int MostRanks = 30_000_000;

    /// <summary>The most draws × ranked units with uncertain values, which cost a scoring of the round for each draw.</summary>
    public const int MostScorings = 300_000;

    /// <summary>The spread where none is given, in percent.</summary>
    public const decimal UsualSpread = 20;
}
