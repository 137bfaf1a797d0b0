using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Statistics;

namespace Fadu.Indicators.Gaps;

/// <summary>An indicator with a formula on which a unit got less than it could.</summary>
public sealed record IndicatorGap
{
    /// <summary>What was found: state, result, marks.</summary>
    public required IndicatorScore Score { get; init; }

    /// <summary>Marks lost: what it is worth to this unit less what it got; above 0.</summary>
    public required decimal Lost { get; init; }

    /// <summary>The same on the marks that the revision gives, at 12 decimals.</summary>
    public required decimal NominalLost { get; init; }

    /// <summary>What the total lacks because of it; another number where a node above does not sum its parts.</summary>
    public required decimal TotalLost { get; init; }

    /// <summary>Why; the first reason that fits.</summary>
    public required LossReason Reason { get; init; }

    /// <summary>Whether the formula looks at the group, so that the others have a part in it.</summary>
    public required bool UsesPeers { get; init; }

    /// <summary>The items that it reads and that have no value.</summary>
    public required IReadOnlyList<Item> MissingItems { get; init; }

    /// <summary>Codes of the items that it reads and that wait to be verified.</summary>
    public required IReadOnlyList<string> UnverifiedItems { get; init; }

    /// <summary>Codes of the indicators whose marks it reads.</summary>
    public required IReadOnlyList<string> MarksReadOf { get; init; }

    /// <summary>By item in the order of the formula, each to the pass line where there is one, the next marks and full marks; then those of several items together.</summary>
    public required IReadOnlyList<GapMove> Moves { get; init; }

    /// <summary>The most marks that the unit can win here by itself, all of its own items at their best; null where that is not to be seen, or rests on a base figure without a value.</summary>
    public required decimal? Winnable { get; init; }

    /// <summary>Whether moves are withheld, since they tell of other units and the viewer may not know.</summary>
    public bool IsWithheld { get; init; }
}
