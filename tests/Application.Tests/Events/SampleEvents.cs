using Fadu.Application.Accounts;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Units;
using Fadu.Indicators.Values;

namespace Fadu.Application.Tests.Events;

/// <summary>Every event of the domain: first with every member filled, then with every nullable one null, then whatever else its values can be.</summary>
internal static class SampleEvents
{
    private const string Sha = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    public static IReadOnlyDictionary<string, object[]> All { get; } = new object[]
    {
        new UnitRegistered("510104", "锦江区", "区县", "5101", "城区"),
        new UnitRegistered("5101", "成都市", null, null, null),
        new UnitRenamed("锦江区（新）"),
        new UnitClassified("区县"),
        new UnitClassified(null),
        new UnitMoved("5101"),
        new UnitMoved(null),
        new UnitGrouped("城区"),
        new UnitGrouped(null),
        new AttributeSet("population", ItemValue.Of(902_933m), "2025年末", "统计年鉴"),
        new AttributeSet("area", ItemValue.Of(61.10m), null, null),
        new AttributeSet("border", ItemValue.Of(false), null, null),
        new AttributeSet("seat", ItemValue.Of("春熙路"), null, null),
        new AttributeCleared("population"),
        new UnitContactNamed("张三", "028-1234 5678"),
        new UnitContactNamed("张三", null),
        new UnitContactNamed(null, null),
        new UnitContactRemoved(),
        new UnitContactErased([2, 5], "本人要求"),
        new UnitClosed("川府函〔2025〕1号", "510105"),
        new UnitClosed("撤销", null),
        new UnitReopened("误撤"),

        new DraftStarted(SampleSystem.Full, 1),
        new DraftStarted(SampleSystem.Bare, null),
        new DraftReplaced(SampleSystem.Full),
        new DraftReplaced(SampleSystem.Bare),
        new DraftDiscarded(),
        new MarksChanged("1.1", 4.50m, 100),
        new MarksChanged("1", null, null),
        new ScaleChanged("1.1", 100, 60.0m),
        new ScaleChanged("1.1", null, null),
        new FormulaChanged(FormulaPlace.Indicator, "1.1", "Linear([普法经费], 0, 100)"),
        new FormulaChanged(FormulaPlace.AppliesWhen, "1.1", null),
        new BandsChanged("复核", SampleSystem.Full.Bands),
        new BandsChanged(null, []),
        new ParameterChanged("due", "2025-12-31"),
        new ExamplesRenewed(SampleSystem.Full),
        new ExamplesRenewed(SampleSystem.Bare),
        new RevisionPublished(2, SampleSystem.Full, "按新办法调整"),
        new RevisionPublished(1, SampleSystem.Bare, "首次发布"),

        new RoundOpened
        {
            Code = "2025",
            Name = "2025年度评估",
            IndexSystem = "demo",
            Revision = 2,
            Period = new(new(2025, 1, 1), new(2025, 12, 31)),
            Deadline = new(2026, 3, 31, 23, 59, 0, TimeSpan.FromHours(8)),
            PreviousRound = "2024",
            BandSet = "复核",
            Visibility = new(BeforePublication: true, SmallestGroup: 5),
        },
        new RoundOpened
        {
            Code = "2024",
            Name = "2024年度评估",
            IndexSystem = "demo",
            Revision = 1,
            Period = new(new(2024, 1, 1), new(2024, 12, 31)),
            Deadline = new(2025, 3, 31, 15, 59, 0, TimeSpan.Zero),
            Visibility = new(BeforePublication: false, SmallestGroup: 1),
        },
        new UnitEnrolled("510104", "城区"),
        new UnitEnrolled("510104", null),
        new UnitWithdrawn("510104", "撤并"),
        new EvaluatorEnrolled("zhang", "张三", ["510105"], ["510104"]),
        new EvaluatorEnrolled("li", "李四", [], null),
        new EvaluatorEnrolled("erased", null, [], null),
        new EvaluatorWithdrawn("zhang"),
        new EvaluatorErased("zhang", "本人要求"),
        new PanelFormed("p1", ["zhang", "li"], ["site"]),
        new PanelDissolved("p1"),
        new DeadlineMoved(new(2026, 4, 15, 23, 59, 0, TimeSpan.FromHours(8))),
        new DeadlineExtended("510104", new(2026, 4, 30, 23, 59, 59, 999, TimeSpan.FromHours(8)), "水灾"),
        new RevisionAdopted(3, ["fund", "extra"], "c0ffee"),
        new RevisionAdopted(3, [], null),
        new SampleDrawn(1, "2026-03-01 3 8 12", 2, new(["城区"], NotDrawnBefore: true), 9, ["510104", "510105"]),
        new ResultsPublicised
        {
            Number = 2,
            Revision = 3,
            Basis = Basis.Final,
            Position = "1:8412:90",
            AppealsUntil = new(2026, 5, 31, 23, 59, 0, TimeSpan.FromHours(8)),
            CorrectionNotice = "更正经费",
            Results =
            [
                new()
                {
                    Unit = "510104",
                    Name = "锦江区",
                    Group = "城区",
                    Total = 8.50m,
                    Rank = 1,
                    Band = "优秀",
                    Status = "注销",
                    BarredFromCommendation = true,
                    Vetoes = ["V1"],
                    FailedGates = ["G1"],
                    FirstLevel = [new("1", 5.50m, 6)],
                },
            ],
        },
        new ResultsPublicised
        {
            Number = 1,
            Revision = 3,
            Basis = Basis.Verified,
            Position = "1:8400:70",
            Results = [new() { Unit = "510104", Name = "锦江区", FirstLevel = [new("1", null, 0)] }],
        },
        new RoundClosed(),

        new ItemReported("fund", ItemValue.Of(120.500m)),
        new ItemReported("open", ItemValue.Of(true)),
        new ItemReported("note", ItemValue.Of("夜间普法\n第二行")),
        new ItemReported("long", ItemValue.Of(decimal.MaxValue)),
        new ItemReported("fine", ItemValue.Of(-0.0000000000000000000000000001m)),
        new ItemCleared("fund"),
        new EvidenceAttached("fund", Sha, "批复.pdf", "application/pdf", 12_345_678_901),
        new EvidenceDetached("fund", Sha),
        new SubmissionSubmitted(2, Late: true),
        new ItemVerified("fund", ItemValue.Of(120.500m), 2),
        new ItemCorrected("fund", ItemValue.Of(100m), "与决算不符", 2),
        new ItemGraded("site", "zhang", ItemValue.Of("A"), 2),
        new ItemGradeWithdrawn("site", "zhang"),
        new ItemSupplied("known", ItemValue.Of(86.3m), "统计局", 2),
        new ItemSupplyWithdrawn("known", "统计局"),
        new SubmissionReturned([new("fund", ReturnReasonType.ValueWrong, "与决算不符"), new(null, ReturnReasonType.EvidenceUnreadable, null)]),
        new SubmissionAccepted(),
        new AppealFiled(1, 1, "1.1", "经费少算了"),
        new AppealWithdrawn(2, "已自行核实"),
        new AppealWithdrawn(3, null),
        new AppealDecided(1, new("fund", ItemValue.Of(120m)), "补交了决算"),
        new AppealDecided(2, null, "维持原分"),

        new AccountOpened("zhang", "张三", External: true),
        new AccountOpened("gone", null, External: false),
        new AccountRenamed("张三丰"),
        new AccountRenamed(null),
        new RoleGranted(Role.Reporter, "510104", Below: true),
        new RoleGranted(Role.Administrator, null, Below: false),
        new RoleRevoked(Role.Reporter, "510104"),
        new RoleRevoked(Role.Coordinator, null),
        new AccountSuspended("离职"),
        new AccountResumed("返聘"),
        new PasswordChanged(OneTime: true),
        new SecondFactorEnrolled(),
        new SecondFactorRemoved(),
        new SessionsEnded(),
        new AccountLocked(new(2026, 4, 15, 23, 59, 0, TimeSpan.Zero)),
        new AccountErased("本人要求"),
    }.GroupBy(@event => EventNames.Of(@event.GetType())).ToDictionary(events => events.Key, events => events.ToArray());
}
