using System.Collections.Concurrent;
using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Exports.Requests;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Units;
using Fadu.Indicators.Values;
using Caller = Fadu.Application.Commands.Caller;

namespace Fadu.Api.Tests.Rights;

/// <summary>
/// Round R with the units own, hidden and third in one group that the round does not show. Everything that is hidden's alone has 隐 in its
/// name, or is a number that nothing else has; ea evaluates own alone, hid-evaluator everybody.
/// </summary>
internal static class RightsStage
{
    public const string OwnFile = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    public const string HiddenFile = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752";

    /// <summary>What hidden reported, attached, and was told.</summary>
    public static string[] Values { get; } =
        ["731.47", "732.58", "733.69", "73.91", "隐上报", "隐更正", "隐统计局", "隐退回", "隐材料", "隐重复", "隐申诉", "隐决定", HiddenFile];

    /// <summary>What is kept of hidden beside rounds.</summary>
    public static string[] OfUnit { get; } = ["隐联系人", "028-7777777", "隐来源", "735.91", "隐上级市"];

    /// <summary>Who reports for it.</summary>
    public static string[] OfAccount { get; } = ["hid-reporter", "隐填报员"];

    /// <summary>That it takes part, and who evaluates.</summary>
    public static string[] OfRound { get; } = ["隐名区", "hid-evaluator", "隐评估", "隐展期"];

    /// <summary>What only its ranking tells: its total as it was reported.</summary>
    public static string[] OfRanking { get; } = ["\"3.97\""];

    /// <summary>Files that were asked for: by the reporter of own, its evaluator, and the office.</summary>
    public static ConcurrentBag<string> Jobs { get; } = [];

    public static Viewer Office { get; } = ApiFixture.As("office", Role.Coordinator);

    public static Viewer Root { get; } = ApiFixture.As("root", Role.Administrator);

    public static Viewer OwnReporter { get; } = ApiFixture.As("own-reporter", Role.Reporter, "own");

    public static Viewer HiddenReporter { get; } = ApiFixture.As("hid-reporter", Role.Reporter, "hidden");

    public static Viewer HiddenEvaluator { get; } = ApiFixture.As("hid-evaluator", Role.Evaluator);

    public static Viewer OwnEvaluator { get; } = ApiFixture.As("ea", Role.Evaluator);

    public static Viewer Stranger { get; } = Viewer.Stranger(Kernel.Language.Chinese);

    /// <summary>Somebody of one of the kinds that the table tells of.</summary>
    public static Viewer Of(string person) => person switch
    {
        "stranger" => Stranger,
        "reporter" => OwnReporter,
        "evaluator" => OwnEvaluator,
        "coordinator" => Office,
        "administrator" => Root,
        _ => throw new ArgumentOutOfRangeException(nameof(person)),
    };

    public static async Task BeginAsync(ApiFixture fixture)
    {
        var (service, office, round) = (fixture.Service, new Caller { Account = "office", Role = "coordinator" }, new ApiRound(fixture, "R"));
        var (import, publish) = (new ImportDraft(Definition), new PublishRevision("示例"));
        (await service.IndexSystems.ExecuteAsync("s", import, import.Decide, office, default)).Problems.ShouldBeEmpty();
        (await service.IndexSystems.ExecuteAsync("s", publish, publish.Decide, office, default)).Problems.ShouldBeEmpty();
        await round.DoneAsync(Office, "startDraft", """system: "s" """);
        foreach (var (unit, name, above) in new[] { ("top", "隐上级市", null), ("own", "我区", "top"), ("hidden", "隐名区", "top"), ("third", "三区", "top") })
            (await service.Units.RegisterAsync(unit, name, "区县", above, "一组", office, default)).Problems.ShouldBeEmpty();
        var (contact, attribute) = (new NameUnitContact("隐联系人", "028-7777777"), new SetAttribute("population", ItemValue.Of(735.91m), "2025年末", "隐来源"));
        (await service.Units.ExecuteAsync("hidden", contact, contact.Decide, office, default)).Problems.ShouldBeEmpty();
        (await service.Units.ExecuteAsync("hidden", attribute, attribute.Decide, office, default)).Problems.ShouldBeEmpty();
        await round.DoneAsync(Root, "openAccount", """name: "ea", displayName: "评估甲" """);
        await round.DoneAsync(Root, "grantRole", """name: "ea", role: EVALUATOR""");
        foreach (var (account, name, unit) in new[] { ("hid-reporter", "隐填报员", "hidden"), ("own-reporter", "我", "own") })
        {
            await round.DoneAsync(Root, "openAccount", $"""name: "{account}", displayName: "{name}" """);
            await round.DoneAsync(Root, "grantRole", $"""name: "{account}", role: REPORTER, unitCode: "{unit}" """);
        }

        await round.DoneAsync(Office, "openRound", $"""
            code: "R", name: "中期评估", indexSystemCode: "s", revisionNumber: 1, periodFrom: "2025-01-01", periodTo: "2025-12-31", deadline: "{round.Deadline}"
            """);
        await round.DoneAsync(Office, "enrolUnits", """roundCode: "R", units: [{ unitCode: "own" }, { unitCode: "hidden" }, { unitCode: "third" }]""");
        await round.DoneAsync(Office, "enrolEvaluator", """roundCode: "R", account: "ea", name: "评估甲", assigned: ["own"]""");
        // Administrators see all accounts; without one, this name stands in the round alone.
        var hidden = new EnrolEvaluator("hid-evaluator", "隐评估", [], null);
        (await service.Rounds.ExecuteAsync("R", hidden, hidden.Decide, office, default)).Problems.ShouldBeEmpty();
        await round.DoneAsync(Office, "formPanel", """roundCode: "R", panel: "p", evaluators: ["hid-evaluator"], items: ["site"]""");
        await round.DoneAsync(Office, "extendDeadline", $"""roundCode: "R", unitCode: "hidden", until: "{fixture.Clock.Now.AddDays(40):yyyy-MM-ddTHH:mm:sszzz}", reason: "隐展期" """);
        await round.DoneAsync(Office, "drawSample", """roundCode: "R", size: 3""");
        await OwnAsync(fixture, round);
        await HiddenAsync(fixture, round);
        foreach (var (viewer, request) in new[]
        {
            (OwnReporter, new ExportRequest { Kind = ExportKind.UnitReport, Round = "R", Unit = "own" }),
            (OwnEvaluator, new ExportRequest { Kind = ExportKind.UnitReport, Round = "R", Unit = "own" }),
            (Office, new ExportRequest { Kind = ExportKind.Gaps, Round = "R" }),
        })
        {
            var started = await fixture.Exports.StartAsync(new(viewer, await service.Register.ReadAsync(default)), request, default);
            started.Problems.ShouldBeEmpty();
            Jobs.Add(started.Value!.Id);
        }
    }

    /// <summary>Results for everybody, and an appeal of hidden that is decided.</summary>
    public static async Task PubliciseAsync(ApiFixture fixture)
    {
        var round = new ApiRound(fixture, "R");
        await round.DoneAsync(Office, "publiciseResults", $"""roundCode: "R", basis: VERIFIED, appealsUntil: "{fixture.Clock.Now.AddDays(50):yyyy-MM-ddTHH:mm:sszzz}" """);
        await round.DoneAsync(HiddenReporter, "fileAppeal", """roundCode: "R", unitCode: "hidden", indicatorCode: "1", reason: "隐申诉" """);
        await round.DoneAsync(Office, "decideAppeal", """roundCode: "R", unitCode: "hidden", number: 1, reason: "隐决定" """);
    }

    private static IndexSystem Definition => new()
    {
        Code = "s",
        Name = "示例",
        FullMarks = 10,
        Bands = [new("优", 8, null), new("中", 0, null)],
        Items =
        [
            new() { Code = "fund", Name = "普法经费", Type = ItemType.Decimal, Min = 0, Max = 1000, Evidence = "批复" },
            new() { Code = "site", Name = "阵地", Type = ItemType.Choice, From = ItemSource.Evaluator, Choices = [new("好", 1), new("差", 0)] },
            new() { Code = "known", Name = "知晓率", Type = ItemType.Percent, From = ItemSource.Survey },
        ],
        Indicators =
        [
            new() { Code = "1", Name = "经费", Marks = 4, Formula = "Linear([普法经费], 0, 1000)" },
            new() { Code = "2", Name = "同组经费", Marks = 2, Formula = "Linear(Ratio([普法经费], PeerMean([普法经费])), 0, 100)" },
            new() { Code = "3", Name = "阵地", Marks = 2, Formula = "[满分] * [阵地]" },
            new() { Code = "4", Name = "知晓", Marks = 2, Formula = "Linear([知晓率], 0, 100)" },
        ],
        Bonuses = [new() { Code = "B1", Name = "高于同组", Formula = "if([普法经费] > PeerMean([普法经费]), 1, 0)", Cap = 1 }],
        Deductions = [new() { Code = "D1", Name = "低于同组", Formula = "if([普法经费] < PeerMean([普法经费]), 0.1, 0)", Cap = 1 }],
        Vetoes = [new() { Code = "V1", Name = "远低于同组", When = "[普法经费] < PeerMean([普法经费]) - 900", Band = "中" }],
        Gates = [new() { Code = "G1", Name = "申报条件", When = "[普法经费] >= 0" }],
        Statuses = [new() { Code = "S1", Name = "注销", When = "[普法经费] < 0 - 1" }],
        Checks = [new() { Code = "C1", Rule = "[普法经费] < 900", Message = "经费偏高", IsWarning = true }],
    };

    private static async Task OwnAsync(ApiFixture fixture, ApiRound round)
    {
        const string In = """roundCode: "R", unitCode: "own" """;
        await AttachAsync(fixture, "own", OwnFile, "批复.pdf");
        await round.DoneAsync(OwnReporter, "reportItems", $"{In}, items: [{ApiRound.Number("fund", "100")}]");
        await round.DoneAsync(OwnReporter, "submitSubmission", In);
        await round.DoneAsync(OwnEvaluator, "verifyItems", $"{In}, items: [{ApiRound.Number("fund", "100")}]");
    }

    private static async Task HiddenAsync(ApiFixture fixture, ApiRound round)
    {
        const string In = """roundCode: "R", unitCode: "hidden" """;
        await AttachAsync(fixture, "hidden", HiddenFile, "隐材料.pdf");
        await AttachAsync(fixture, "hidden", OwnFile, "隐重复.pdf");
        await round.DoneAsync(HiddenReporter, "reportItems", $"""{In}, reason: "隐上报", items: [{ApiRound.Number("fund", "731.47")}]""");
        await round.DoneAsync(HiddenReporter, "submitSubmission", In);
        await round.DoneAsync(HiddenEvaluator, "correctItem", $$"""{{In}}, item: "fund", value: { number: "733.69" }, reason: "隐更正" """);
        await round.DoneAsync(HiddenEvaluator, "gradeItems", $$"""{{In}}, items: [{ item: "site", value: { choice: "好" } }]""");
        await round.DoneAsync(Office, "supplyItems", $"""{In}, source: "隐统计局", items: [{ApiRound.Number("known", "73.91")}]""");
        await round.DoneAsync(HiddenEvaluator, "returnSubmission", $$"""{{In}}, reasons: [{ item: "fund", type: OTHER, text: "隐退回" }]""");
        await round.DoneAsync(HiddenReporter, "reportItems", $"{In}, items: [{ApiRound.Number("fund", "732.58")}]");
    }

    private static async Task AttachAsync(ApiFixture fixture, string unit, string file, string name) => (await fixture.Service.Submissions.ExecuteAsync(
        "R",
        unit,
        $"attach {file}",
        (context, state) => new AttachEvidence { Context = context, Item = "fund", Sha256 = file, FileName = name, MediaType = "application/pdf", Bytes = 4 }.Decide(state),
        new() { Account = unit == "own" ? "own-reporter" : "hid-reporter", Role = "reporter", Unit = unit },
        default)).Problems.ShouldBeEmpty();
}
