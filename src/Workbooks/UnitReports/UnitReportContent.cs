using Fadu.Indicators.Checking;
using Fadu.Indicators.Explanations;
using Fadu.Indicators.Gaps;
using Fadu.Indicators.Scoring;
using Fadu.Workbooks.Stands;

namespace Fadu.Workbooks.UnitReports;

/// <summary>What a unit's report (单位报告) is made from, no more than whoever gets it may see.</summary>
public sealed record UnitReportContent
{
    /// <summary>What its figures stand on.</summary>
    public required WorkbookStand Stand { get; init; }

    /// <summary>The index system at the revision that the scores stand on.</summary>
    public required CheckedSystem System { get; init; }

    /// <summary>Everything that scoring found of the unit.</summary>
    public required UnitScore Score { get; init; }

    /// <summary>Whether places among the others may be seen: its own, and those that moves and plans come to.</summary>
    public required bool ShowsRank { get; init; }

    /// <summary>How it came to its marks, withholding what may not be seen; null: the steps are left out.</summary>
    public UnitExplainer? Explainer { get; init; }

    /// <summary>Where it falls short, withholding what may not be seen; null: the sheet is left out.</summary>
    public UnitGaps? Gaps { get; init; }

    /// <summary>A plan for a target; null: the sheet is left out.</summary>
    public PlanPart? Plan { get; init; }

    /// <summary>What it came to in rounds before, the latest first; empty: it is compared with none.</summary>
    public IReadOnlyList<PastScore> Past { get; init; } = [];
}
