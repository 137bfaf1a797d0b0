using System.Text.Json;
using System.Text.Json.Nodes;
using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;

namespace Fadu.Api.Tests;

/// <summary>
/// A round of a small index system: 甲 and 乙 in 城区, 丙 in 郊县. zhang evaluates all, wang too, li belongs to 甲. Codes begin with that of
/// the round, so that stages do not meet.
/// </summary>
internal sealed class ApiRound(ApiFixture fixture, string code)
{
    public const string Errors = "errors { __typename ... on Refusal { code path index } }";

    private static readonly Caller System = new() { Account = "stage" };

    public string Code { get; } = code;

    public const string NoCases = """{item: "has-cases", value: {truth: false}}""";

    public string Round => $"""roundCode: "{Code}" """;

    public string SystemCode => $"{Code}-system";

    public string Jia => $"{Code}-1";

    public string Yi => $"{Code}-2";

    public string Bing => $"{Code}-3";

    public Viewer Office { get; } = ApiFixture.As("office", Role.Coordinator);

    public Viewer Zhang { get; } = ApiFixture.As("zhang", Role.Evaluator);

    public Viewer Wang { get; } = ApiFixture.As("wang", Role.Evaluator);

    public Viewer Li { get; } = ApiFixture.As("li", Role.Evaluator);

    public Viewer OfJia => ApiFixture.As("jia", Role.Reporter, Jia);

    public Viewer OfYi => ApiFixture.As("yi", Role.Reporter, Yi);

    public string Deadline { get; } = $"{fixture.Clock.Now.AddDays(30):yyyy-MM-ddTHH:mm:sszzz}";

    /// <summary>The index system: values of every source, evidence, a condition, a veto.</summary>
    public IndexSystem Definition => new()
    {
        Code = SystemCode,
        Name = "示例指标体系",
        FullMarks = 10,
        Bands = [new("通过", 6, null), new("不通过", 0, null)],
        Items =
        [
            new() { Code = "fund", Name = "普法经费", Type = ItemType.Decimal, MeasurementUnit = "元", Min = 0, Max = 1000 },
            new() { Code = "has-cases", Name = "有纠纷", Type = ItemType.Boolean },
            new() { Code = "settled", Name = "调解成功数", Type = ItemType.Integer, Min = 0, Max = 100, Evidence = "调解卷宗" },
            new() { Code = "site", Name = "阵地评级", Type = ItemType.Choice, From = ItemSource.Evaluator, Choices = [new("A", 1), new("B", 0.8m), new("D", 0)] },
            new() { Code = "known", Name = "知晓率", Type = ItemType.Percent, From = ItemSource.Survey },
        ],
        Indicators =
        [
            new()
            {
                Code = "1",
                Name = "保障",
                Children =
                [
                    new() { Code = "1.1", Name = "经费", Marks = 4, Formula = "Linear([普法经费], 0, 100)" },
                    new() { Code = "1.2", Name = "阵地", Marks = 2, Formula = "[满分] * [阵地评级]" },
                ],
            },
            new() { Code = "2", Name = "调解", Marks = 2, Formula = "Linear([调解成功数], 0, 10)", AppliesWhen = "[有纠纷]" },
            new() { Code = "3", Name = "知晓", Marks = 2, Formula = "Linear([知晓率], 0, 100)" },
        ],
    };

    /// <summary>Publishes the system, registers the units, opens the round, enrols everybody.</summary>
    public async Task<ApiRound> BeginAsync()
    {
        await PublishAsync(Definition);
        foreach (var (unit, name, group) in new[] { (Jia, "甲区", "城区"), (Yi, "乙区", "城区"), (Bing, "丙县", "郊县") })
            (await fixture.Service.Units.RegisterAsync(unit, name, null, null, group, System, default)).Problems.ShouldBeEmpty();
        await DoneAsync(Office, "openRound", $"""
            code: "{Code}", name: "中期评估", indexSystemCode: "{SystemCode}", revisionNumber: 1, periodFrom: "2025-01-01", periodTo: "2025-12-31",
            deadline: "{Deadline}", visibleBeforePublication: true, smallestVisibleGroup: 2
            """);
        await DoneAsync(Office, "enrolUnits", $$"""{{Round}}, units: [{unitCode: "{{Jia}}"}, {unitCode: "{{Yi}}"}, {unitCode: "{{Bing}}"}]""");
        foreach (var (account, name) in new[] { ("zhang", "张"), ("wang", "王"), ("li", "李") })
            await fixture.OpenEvaluatorAsync(account, name);
        await DoneAsync(Office, "enrolEvaluator", $"""{Round}, account: "zhang", name: "张" """);
        await DoneAsync(Office, "enrolEvaluator", $"""{Round}, account: "wang", name: "王" """);
        await DoneAsync(Office, "enrolEvaluator", $"""{Round}, account: "li", name: "李", belongsTo: ["{Jia}"]""");
        await DoneAsync(Office, "formPanel", $"""{Round}, panel: "p1", evaluators: ["zhang", "wang"], items: ["site"]""");
        return this;
    }

    /// <summary>Publishes a definition as the next revision.</summary>
    public async Task PublishAsync(IndexSystem definition)
    {
        var (import, publish) = (new ImportDraft(definition), new PublishRevision("示例"));
        (await fixture.Service.IndexSystems.ExecuteAsync(SystemCode, import, import.Decide, System, default)).Problems.ShouldBeEmpty();
        (await fixture.Service.IndexSystems.ExecuteAsync(SystemCode, publish, publish.Decide, System, default)).Problems.ShouldBeEmpty();
    }

    /// <summary>The payload of a mutation, as JSON; the whole answer where there is none.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="mutation">Its name.</param>
    /// <param name="input">The fields of its input, in the query language.</param>
    /// <param name="selection">What is selected of the payload.</param>
    public async Task<string> SendAsync(Viewer viewer, string mutation, string input, string selection = Errors)
    {
        var answer = await fixture.RunAsync(viewer, $$"""mutation { {{mutation}}(input: { {{input}} }) { {{selection}} } }""");
        return JsonNode.Parse(answer)!["data"]?[mutation] is { } payload ? payload.ToJsonString(Readable) : answer;
    }

    /// <summary>Carries out a mutation that is not refused.</summary>
    public async Task DoneAsync(Viewer viewer, string mutation, string input) =>
        (await SendAsync(viewer, mutation, input, "errors { ... on Refusal { code message path } }")).ShouldBe("""{"errors":[]}""");

    /// <summary>The data of a query, as JSON; what is refused as a whole, too.</summary>
    public async Task<string> AskAsync(Viewer viewer, string query)
    {
        var answer = await fixture.RunAsync(viewer, query);
        return JsonNode.Parse(answer)!["data"] is { } data ? data.ToJsonString(Readable) : answer;
    }

    /// <summary>A unit's report, submitted.</summary>
    public async Task SubmitAsync(Viewer reporter, string unit, string fund)
    {
        await DoneAsync(reporter, "reportItems", $"{In(unit)}, items: [{Number("fund", fund)}, {NoCases}]");
        await DoneAsync(reporter, "submitSubmission", In(unit));
    }

    /// <summary>A submission that is accepted as it was reported.</summary>
    public async Task AcceptAsync(Viewer reporter, string unit, string fund)
    {
        await SubmitAsync(reporter, unit, fund);
        await DoneAsync(Zhang, "verifyItems", $"{In(unit)}, items: [{Number("fund", fund)}, {NoCases}]");
        await DoneAsync(Zhang, "gradeItems", $"{In(unit)}, items: [{Grade("A")}]");
        await DoneAsync(Wang, "gradeItems", $"{In(unit)}, items: [{Grade("A")}]");
        await DoneAsync(Office, "supplyItems", $"""{In(unit)}, source: "统计局", items: [{Number("known", "86.3")}]""");
        await DoneAsync(Zhang, "acceptSubmission", In(unit));
    }

    /// <summary>Round and unit, as most inputs begin.</summary>
    public string In(string unit) => $"""{Round}, unitCode: "{unit}" """;

    public static string Number(string item, string number) => $$"""{item: "{{item}}", value: {number: "{{number}}"} }""";

    public static string Grade(string option) => $$"""{item: "site", value: {choice: "{{option}}"} }""";

    public static JsonSerializerOptions Readable { get; } = new() { Encoder = global::System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
