using Fadu.Indicators.Gaps;
using Fadu.Indicators.Scoring;
using Fadu.Workbooks.Stands;

namespace Fadu.Workbooks.Gaps;

/// <summary>What the shortfall list (差距清单) of a round is made from.</summary>
public sealed record GapWorkbookContent
{
    /// <summary>What its figures stand on.</summary>
    public required WorkbookStand Stand { get; init; }

    /// <summary>The scores of the round, from which the gaps were found.</summary>
    public required RoundScores Scores { get; init; }

    /// <summary>The gaps, unit by unit; read once, none kept. They are listed in this order: <see cref="GapWorkbook.Order"/> puts the lowest totals first.</summary>
    public required IEnumerable<UnitGaps> Gaps { get; init; }
}
