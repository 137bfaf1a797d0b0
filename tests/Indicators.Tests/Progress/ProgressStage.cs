using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Progress;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Tests.Rounds;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Progress;

/// <summary>
/// A round with the deadline 2026-03-31 23:59 of a system with 经费 (4 marks, evidence), 调解 (3, only with disputes, evidence), 阵地 (2, graded)
/// and 知晓 (1, survey), of the units u1 and u2 in 东 and u3, withdrawn. zhang evaluates all, li belongs to u1; both grade 阵地.
/// </summary>
internal static class ProgressStage
{
    public static IndexSystem System { get; } = new()
    {
        Code = "demo",
        Name = "示例指标体系",
        FullMarks = 10,
        Items =
        [
            new() { Code = "fund", Name = "普法经费", Type = ItemType.Decimal, Min = 0, Max = 100, Evidence = "预算批复" },
            new() { Code = "has-cases", Name = "有纠纷", Type = ItemType.Boolean },
            new() { Code = "settled", Name = "调解成功数", Type = ItemType.Integer, Min = 0, Max = 100, Evidence = "调解卷宗" },
            new() { Code = "site", Name = "阵地评级", Type = ItemType.Choice, From = ItemSource.Evaluator, Choices = [new("A", 1), new("B", 0.8m)] },
            new() { Code = "known", Name = "知晓率", Type = ItemType.Percent, From = ItemSource.Survey },
        ],
        Indicators =
        [
            new() { Code = "1", Name = "经费", Marks = 4, Formula = "Linear([普法经费], 0, 100)" },
            new() { Code = "2", Name = "调解", Marks = 3, Formula = "Linear([调解成功数], 0, 10)", AppliesWhen = "[有纠纷]" },
            new() { Code = "3", Name = "阵地", Marks = 2, Formula = "[满分] * [阵地评级]" },
            new() { Code = "4", Name = "知晓", Marks = 1, Formula = "Linear([知晓率], 0, 100)", WhenMissing = WhenMissing.Skip },
        ],
    };

    public static RoundEvent[] Running { get; } =
    [
        RoundStage.Opened with { BandSet = null },
        new UnitEnrolled("u1", "东"),
        new UnitEnrolled("u2", "东"),
        new UnitEnrolled("u3", null),
        new UnitWithdrawn("u3", "撤并"),
        new EvaluatorEnrolled("zhang", "张", [], null),
        new EvaluatorEnrolled("li", "李", ["u1"], null),
        new PanelFormed("p1", ["zhang", "li"], ["site"]),
    ];

    /// <summary>What is reported with evidence and ready to be submitted: 50 of 经费, no disputes.</summary>
    public static (string Moment, SubmissionEvent Event)[] Drafted { get; } =
    [
        ("2026-03-02 09:00", new ItemReported("fund", V(50))),
        ("2026-03-02 09:10", new EvidenceAttached("fund", Sha, "批复.pdf", "application/pdf", 4)),
        ("2026-03-02 09:20", new ItemReported("has-cases", V(false))),
    ];

    public static (string Moment, SubmissionEvent Event)[] Submitted { get; } = [.. Drafted, ("2026-03-20 17:00", new SubmissionSubmitted(1, false))];

    /// <summary>The round after some events, with what happened to the submission of u1; u2 has done nothing.</summary>
    public static RoundProgress With((string Moment, SubmissionEvent Event)[] first, params RoundEvent[] events) => With(first, [], events);

    /// <summary>Likewise, with what happened to that of u2.</summary>
    public static RoundProgress With((string Moment, SubmissionEvent Event)[] first, (string Moment, SubmissionEvent Event)[] second, params RoundEvent[] events)
    {
        var round = RoundStage.Fold([.. Running, .. events]);
        var submissions = new Dictionary<string, Submission> { ["u1"] = Folded(first), ["u2"] = Folded(second) };
        var plan = ScoringPlan.Compile(IndexSystemChecker.Check(System).System!);
        TableUnit[] units = [.. round.Units.Keys.Order(StringComparer.Ordinal).Select(unit => new TableUnit(unit, $"单位{unit}", round.Units[unit].Group, round.Units[unit].Withdrawn))];
        var columns = plan.System.Parameters.ToDictionary(one => one.Parameter, one => ColumnOf(one, units, submissions, round));
        return new(
            round,
            plan.Score(new(units, columns), null),
            submissions,
            new Dictionary<string, SubmissionTimes> { ["u1"] = SubmissionClockTests.At(first), ["u2"] = SubmissionClockTests.At(second) });
    }

    private static Submission Folded((string Moment, SubmissionEvent Event)[] events) => Fold([.. events.Select(one => one.Event)]);

    private static Column ColumnOf(SystemParameter one, TableUnit[] units, Dictionary<string, Submission> submissions, Round round)
    {
        var column = new Column(one.Parameter.Type, units.Length);
        for (var row = 0; row < units.Length; row++)
        {
            column[row] = one.Parameter.Kind is ParameterKind.Item
                ? SubmissionValues.ValueOf(submissions.GetValueOrDefault(units[row].Code, Submission.None), one.Item!, Basis.Reported, round)
                : Value.None(one.Parameter.Type, MissingReason.NotReported);
        }

        return column;
    }
}
