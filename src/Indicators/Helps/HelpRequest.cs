using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans;

namespace Fadu.Indicators.Helps;

/// <summary>Over which line units should come, and what may help them.</summary>
public sealed record HelpRequest
{
    /// <summary>The most helps that are looked for.</summary>
    public const int MostHelps = 20;

    /// <summary>The line: a total or a band.</summary>
    public required PlanTarget Target { get; init; }

    /// <summary>Only units of this group; null: of all.</summary>
    public string? Group { get; init; }

    /// <summary>Only helps of this kind; null: of both.</summary>
    public HelpKind? Kind { get; init; }

    /// <summary>How many helps, 1 to <see cref="MostHelps"/>: the best, and after it the ones that add most.</summary>
    public int Most { get; init; } = 5;

    /// <summary>What may be moved, and how far; the same for every unit.</summary>
    public MoveLimits Limits { get; init; } = MoveLimits.None;
}
