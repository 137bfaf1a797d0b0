using Fadu.Indicators.IndexSystems;

namespace Fadu.Application.Seeding;

/// <summary>What is made up.</summary>
public sealed record SeedOptions
{
    /// <summary>How many units take part; at least 1.</summary>
    public required int Units { get; init; }

    /// <summary>The index system; published where it is not the newest revision of its code.</summary>
    public required IndexSystem System { get; init; }

    /// <summary>Code of the round; null: the system's code and the year.</summary>
    public string? Round { get; init; }

    /// <summary>What everything is drawn from: the same seed gives the same round.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The present: everything that is made up lies before it.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The year of the round: that of the system's edition, but the whole round is over by now.</summary>
    public int Year => int.TryParse(System.Edition, out var edition) && edition is > 1900 && edition < Now.Year ? edition : Now.Year - 1;

    /// <summary>Code of the round.</summary>
    public string RoundCode => Round ?? FormattableString.Invariant($"{System.Code}-{Year}");

    /// <summary>The first moment that anything happens at; a clock for seeding starts there.</summary>
    public DateTimeOffset Begins => new(Year - 1, 1, 10, 9, 0, 0, SeedCalendar.Shanghai);
}
