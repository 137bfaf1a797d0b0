using Fadu.Indicators.Gaps;
using Fadu.Indicators.Scoring;
using Fadu.Workbooks.Stands;

namespace Fadu.Workbooks.Reports;

/// <summary>What an evaluation report (评估报告) of a round is made from.</summary>
public sealed record EvaluationReportContent
{
    /// <summary>What its figures stand on.</summary>
    public required WorkbookStand Stand { get; init; }

    /// <summary>The scores of the round, all units.</summary>
    public required RoundScores Scores { get; init; }

    /// <summary>The round before; null: none is compared with. Units are told by their codes, and so are indicators where it was scored by the same system, at whatever revision.</summary>
    public PreviousRound? Previous { get; init; }

    /// <summary>The gaps of the units, of which it tells what units could win by themselves; read once, none kept. Null: it says nothing of that.</summary>
    public IEnumerable<UnitGaps>? Gaps { get; init; }

    /// <summary>What reviewers wrote, in the order in which it is to be printed.</summary>
    public IReadOnlyList<ReviewerNote> Notes { get; init; } = [];

    /// <summary>Title; null: the name of the round with 评估报告.</summary>
    public string? Title { get; init; }

    /// <summary>发文机关: who signs; null: a place to be filled in.</summary>
    public string? Issuer { get; init; }

    /// <summary>成文日期.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Whether units are named, with the ranking as an annex; where not, it tells of numbers alone.</summary>
    public required bool NamesUnits { get; init; }
}
