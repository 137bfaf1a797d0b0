using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.TestSupport.Decisions;

namespace Fadu.Indicators.Tests.Rounds;

/// <summary>A small index system and a round of it, for tests about what happens in a round.</summary>
internal static class RoundStage
{
    public static readonly DateTimeOffset Deadline = Moment("2026-03-31 23:59");
    public static readonly DateTimeOffset AppealsUntil = Moment("2026-05-31 23:59");

    public static IndexSystem System { get; } = new()
    {
        Code = "demo",
        Name = "示例指标体系",
        FullMarks = 10,
        BandSets = [new("创建", [new("通过", 6, null)]), new("复核", [new("保留", 5, null)])],
        Items =
        [
            new() { Code = "fund", Name = "普法经费", Type = ItemType.Decimal, MeasurementUnit = "元", Min = 0, Evidence = "预算批复" },
            new() { Code = "trained", Name = "法律明白人数", Type = ItemType.Integer, MeasurementUnit = "人", Min = 0, Max = 1000 },
            new() { Code = "open", Name = "清单已公开", Type = ItemType.Boolean, Evidence = "网页截图" },
            new() { Code = "note", Name = "创新做法", Type = ItemType.Text, Required = false },
            new() { Code = "site", Name = "阵地评级", Type = ItemType.Choice, From = ItemSource.Evaluator, Choices = [new("A", 1), new("B", 0.8m), new("C", 0.6m)] },
            new() { Code = "visit", Name = "实地得分", Type = ItemType.Integer, From = ItemSource.Evaluator, Min = 0, Max = 100 },
            new() { Code = "known", Name = "知晓率", Type = ItemType.Percent, From = ItemSource.Survey },
            new() { Code = "cases", Name = "案件数", Type = ItemType.Integer, From = ItemSource.Register, Min = 0 },
        ],
        Indicators =
        [
            new() { Code = "1", Name = "保障", Children = [new() { Code = "1.1", Name = "经费", Marks = 6, Formula = "[普法经费]" }] },
            new() { Code = "2", Name = "实效", Marks = 4, Formula = "[知晓率]" },
        ],
        Vetoes = [new() { Code = "V1", Name = "重大案件", When = "[案件数] > 0" }],
    };

    public static RoundOpened Opened { get; } = new()
    {
        Code = "r1",
        Name = "中期评估",
        IndexSystem = "demo",
        Revision = 1,
        Period = new(new(2025, 1, 1), new(2025, 12, 31)),
        Deadline = Deadline,
        BandSet = "创建",
        Visibility = new(BeforePublication: true, SmallestGroup: 3),
    };

    public static ResultsPublicised Publicised { get; } = new()
    {
        Number = 1,
        Revision = 1,
        Basis = Basis.Verified,
        Position = "120",
        AppealsUntil = AppealsUntil,
        Results = [Result("u1"), Result("u2")],
    };

    /// <summary>Two units in 东, one withdrawn; three evaluators, one of them withdrawn; a panel.</summary>
    public static RoundEvent[] Running { get; } =
    [
        Opened,
        new UnitEnrolled("u1", "东"),
        new UnitEnrolled("u2", "东"),
        new UnitEnrolled("u3", null),
        new UnitWithdrawn("u3", "撤并"),
        new EvaluatorEnrolled("zhang", "张", [], null),
        new EvaluatorEnrolled("li", "李", ["u1"], ["u2"]),
        new EvaluatorEnrolled("wang", "王", [], null),
        new EvaluatorWithdrawn("wang"),
        new PanelFormed("p1", ["zhang", "li"], ["site"]),
    ];

    /// <summary>Each status with the events that lead to it.</summary>
    public static IReadOnlyDictionary<RoundStatus, RoundEvent[]> Until { get; } = new Dictionary<RoundStatus, RoundEvent[]>
    {
        [RoundStatus.None] = [],
        [RoundStatus.Open] = Running,
        [RoundStatus.Publicised] = [.. Running, Publicised],
        [RoundStatus.Closed] = [.. Running, Publicised, new RoundClosed()],
    };

    public static Given<Round, RoundEvent> Given(params RoundEvent[] events) => new(Round.None, Round.Evolve, events);

    public static Round Fold(params RoundEvent[] events) => events.Aggregate(Round.None, Round.Evolve);

    public static PublicisedResult Result(string unit) => new()
    {
        Unit = unit,
        Name = $"单位{unit}",
        Group = "东",
        Total = 8.5m,
        Rank = 1,
        Band = "通过",
        FirstLevel = [new("1", 5.5m, 6), new("2", 3, 4)],
    };

    /// <summary>2026-03-31 23:59 in Asia/Shanghai.</summary>
    public static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text + " +08:00", global::System.Globalization.CultureInfo.InvariantCulture);
}
