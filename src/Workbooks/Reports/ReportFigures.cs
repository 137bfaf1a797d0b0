using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Statistics;
using Fadu.Workbooks.Gaps;

namespace Fadu.Workbooks.Reports;

/// <summary>Everything that the parts of a report tell, found once.</summary>
internal sealed class ReportFigures
{
    private const int Classes = 10;

    private readonly Dictionary<string, decimal?> _before;

    public ReportFigures(EvaluationReportContent content)
    {
        (Content, Scores, System) = (content, content.Scores, content.Scores.Plan.System);
        Words = new(System.System.Decimals);
        Rows = [.. Enumerable.Range(0, Scores.Count).Where(row => !Scores.Table.Units[row].Withdrawn)];
        Now = RoundStatistics.Whole(Scores, Classes);
        Former = content.Previous is { } former ? FormerResults.Of(former.Scores) : null;
        Previous = Former is { CanBeCompared: true } ? content.Previous : null;
        Before = Previous is { } previous ? RoundStatistics.Whole(previous.Scores, Classes) : null;
        // By another system a code means something else: totals are compared, indicators are not.
        ComparesIndicators = Previous?.Scores.Plan.System.System.Code == System.System.Code;
        _before = ComparesIndicators ? Before!.Indicators.ToDictionary(one => one.Indicator.Code, one => one.Achievement, StringComparer.Ordinal) : [];
        Groups = [.. RoundStatistics.GroupsOf(Scores).Select(group => (group ?? "未分组", RoundStatistics.Group(Scores, group, Classes)))];
        if (content.Gaps is { } gaps)
        {
            Gaps = new(System);
            foreach (var unit in gaps)
                Gaps.Add(unit);
        }
    }

    public EvaluationReportContent Content { get; }

    public RoundScores Scores { get; }

    public CheckedSystem System { get; }

    public Wording Words { get; }

    /// <summary>The units that take part.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>All of them together.</summary>
    public ScoreStatistics Now { get; }

    /// <summary>How much of the round before was filled in; null: there is none.</summary>
    public FormerResults? Former { get; }

    /// <summary>The round before, where enough of it was filled in to be compared with; null: none is.</summary>
    public PreviousRound? Previous { get; }

    /// <summary>All units of the round before; null: none is compared with.</summary>
    public ScoreStatistics? Before { get; }

    /// <summary>Whether the round before was scored by the same system, so that its indicators are compared too.</summary>
    public bool ComparesIndicators { get; }

    /// <summary>By group, with its name.</summary>
    public IReadOnlyList<(string Name, ScoreStatistics Figures)> Groups { get; }

    /// <summary>What units could win; null: nothing is known of it.</summary>
    public GapTally? Gaps { get; }

    /// <summary>Its title in one line.</summary>
    public string Title => Content.Title ?? $"{Content.Stand.RoundName}{(Content.Stand.RoundName.EndsWith("评估", StringComparison.Ordinal) ? "报告" : "评估报告")}";

    /// <summary>Figures of one indicator.</summary>
    public IndicatorStatistics Of(CheckedIndicator indicator) => Now.Indicators[indicator.Index];

    /// <summary>得分率 of the indicator with that code in the round before; null where there is none.</summary>
    public decimal? AchievementBefore(string code) => _before.GetValueOrDefault(code);

    /// <summary>Units with at least one indicator without a result for that reason.</summary>
    public int UnitsWithout(MissingReason reason) => Rows.Count(row => System.Leaves.Any(leaf => Scores.Result(row, leaf).Missing == reason));

    /// <summary>Share of full marks; null where the unit has no total.</summary>
    public decimal? ShareOf(int row) => Scores.Total(row) / System.Root.Marks;

    /// <summary>The units that have a total in both rounds, with their shares of full marks.</summary>
    public IReadOnlyList<(int Row, decimal Before, decimal After)> Compared()
    {
        if (Previous is not { } previous)
            return [];

        var full = previous.Scores.Plan.System.Root.Marks;
        var then = Enumerable.Range(0, previous.Scores.Count).Where(row => previous.Scores.Total(row) is not null && !previous.Scores.Table.Units[row].Withdrawn)
            .ToDictionary(row => previous.Scores.Table.Units[row].Code, row => previous.Scores.Total(row)!.Value / full, StringComparer.Ordinal);
        return
        [
            .. Rows.Where(row => Scores.Total(row) is not null && then.ContainsKey(Scores.Table.Units[row].Code))
                .Select(row => (row, then[Scores.Table.Units[row].Code], ShareOf(row)!.Value)),
        ];
    }

    /// <summary>Name of a unit.</summary>
    public string NameOf(int row) => Scores.Table.Units[row].Name;
}
