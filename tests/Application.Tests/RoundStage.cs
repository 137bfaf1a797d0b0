using Fadu.Application.Commands;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Application.Tests;

/// <summary>
/// A round of a small index system in the fixture's database, with units of its own: 甲 and 乙 in 城区, 丙 in 郊县. 张 (zhang) evaluates
/// all, 王 (wang) too, 李 (li) belongs to 甲. Codes begin with that of the round, so that stages do not meet.
/// </summary>
internal sealed class RoundStage(ServiceFixture fixture, string code)
{
    public const string Sha = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    public static readonly Caller Office = ServiceFixture.As("office");

    public string Code { get; } = code;

    public string System => $"{Code}-system";

    public string Jia => $"{Code}-1";

    public string Yi => $"{Code}-2";

    public string Bing => $"{Code}-3";

    public DateTimeOffset Deadline { get; } = fixture.Clock.Now.AddDays(30);

    public ReviewService Service => fixture.Service;

    public string RoundStream => $"round/{Code}";

    /// <summary>The index system of the stage.</summary>
    public IndexSystem Definition => new()
    {
        Code = System,
        Name = "示例指标体系",
        FullMarks = 10,
        Bands = [new("通过", 6, null), new("不通过", 0, null)],
        BandSets = [new("复核", [new("保留", 8, null), new("撤销", 0, null)])],
        Items =
        [
            new() { Code = "fund", Name = "普法经费", Type = ItemType.Decimal, MeasurementUnit = "元", Min = 0, Max = 1000, Evidence = "预算批复" },
            new() { Code = "has-cases", Name = "有纠纷", Type = ItemType.Boolean },
            new() { Code = "settled", Name = "调解成功数", Type = ItemType.Integer, Min = 0, Max = 100, Evidence = "调解卷宗" },
            new() { Code = "site", Name = "阵地评级", Type = ItemType.Choice, From = ItemSource.Evaluator, Choices = [new("A", 1), new("B", 0.8m), new("D", 0)] },
            new() { Code = "known", Name = "知晓率", Type = ItemType.Percent, From = ItemSource.Survey },
            new() { Code = "grave", Name = "重大案件数", Type = ItemType.Integer, Min = 0, Max = 20, From = ItemSource.Register },
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
        Vetoes = [new() { Code = "V1", Name = "重大案件", When = "[重大案件数] > 0", Band = "不通过", BandsBySet = new Dictionary<string, string> { ["复核"] = "撤销" } }],
    };

    public RoundOpened Opening => new()
    {
        Code = Code,
        Name = "中期评估",
        IndexSystem = System,
        Revision = 1,
        Period = new(new(2025, 1, 1), new(2025, 12, 31)),
        Deadline = Deadline,
        Visibility = new(BeforePublication: true, SmallestGroup: 2),
    };

    /// <summary>Publishes the system, opens the round, enrols units and evaluators, and lets 张 and 王 grade together.</summary>
    public async Task<RoundStage> BeginAsync()
    {
        await PublishAsync(Definition);
        foreach (var (unit, name, group) in new[] { (Jia, "甲区", "城区"), (Yi, "乙区", "城区"), (Bing, "丙县", "郊县") })
            await Service.Units.RegisterAsync(unit, name, null, null, group, Office, default).Done();
        await Service.Rounds.OpenAsync(Opening, Office, default).Done();
        await Service.Rounds.EnrolAsync(Code, [(Jia, null), (Yi, null), (Bing, null)], Office, default).Done();
        await DoAsync(new EnrolEvaluator("zhang", "张", [], null), it => it.Decide).Done();
        await DoAsync(new EnrolEvaluator("wang", "王", [], null), it => it.Decide).Done();
        await DoAsync(new EnrolEvaluator("li", "李", [Jia], null), it => it.Decide).Done();
        await Service.Rounds.FormPanelAsync(Code, "p1", ["zhang", "wang"], ["site"], Office, default).Done();
        return this;
    }

    /// <summary>Publishes a definition as the next revision.</summary>
    public async Task PublishAsync(IndexSystem definition)
    {
        var (import, publish) = (new ImportDraft(definition), new PublishRevision("示例"));
        await Service.IndexSystems.ExecuteAsync(System, import, import.Decide, Office, default).Done();
        await Service.IndexSystems.ExecuteAsync(System, publish, publish.Decide, Office, default).Done();
    }

    /// <summary>The hash of a preview, as a coordinator sees it now.</summary>
    /// <param name="revision">Of that revision; null: of the draft.</param>
    /// <param name="basis">口径.</param>
    public async Task<string> PreviewedAsync(int? revision, Basis basis) =>
        (await Service.Previews.FindAsync(await fixture.AsCoordinatorAsync(), Code, revision, basis, default)).Value!.Outcome!.Hash;

    /// <summary>A command on the round.</summary>
    public Task<Result<Done>> DoAsync<TCommand>(TCommand command, Func<TCommand, Func<Round, Result<RoundEvent[]>>> decide)
        where TCommand : class => Service.Rounds.ExecuteAsync(Code, command, decide(command), Office, default);

    /// <summary>A command on a unit's submission.</summary>
    public Task<Result<Done>> DoAsync(string unit, string account, Func<SubmissionContext, Submission, Result<SubmissionEvent[]>> decide) =>
        Service.Submissions.ExecuteAsync(Code, unit, "command", decide, ServiceFixture.As(account), default);

    public Task<Result<Done>> ReportAsync(string unit, params (string Item, ItemValue? Value)[] items) =>
        DoAsync(unit, unit, (context, state) => new ReportItems(context, [.. items.Select(item => new ReportedItem(item.Item, item.Value))]).Decide(state));

    public Task<Result<Done>> AttachAsync(string unit, string item) => DoAsync(
        unit,
        unit,
        (context, state) => new AttachEvidence { Context = context, Item = item, Sha256 = Sha, FileName = "材料.pdf", MediaType = "application/pdf", Bytes = 4 }.Decide(state));

    public Task<Result<Done>> SubmitAsync(string unit) => Service.Submissions.SubmitAsync(Code, unit, ServiceFixture.As(unit), default);

    public Task<Result<Done>> AcceptAsync(string unit, string account) => Service.Submissions.AcceptAsync(Code, unit, ServiceFixture.As(account), default);

    public Task<Result<Done>> VerifyAsync(string unit, string account, string item, ItemValue value) =>
        DoAsync(unit, account, (context, state) => new VerifyItem(context, item, value).Decide(state));

    public Task<Result<Done>> GradeAsync(string unit, string account, string item, ItemValue grade) =>
        DoAsync(unit, account, (context, state) => new GradeItem(context, item, grade).Decide(state));

    public Task<Result<Done>> SupplyAsync(string unit, params (string Item, ItemValue? Value)[] items) =>
        DoAsync(unit, "office", (context, state) => new SupplyItems(context, "统计局", [.. items.Select(item => new ReportedItem(item.Item, item.Value))]).Decide(state));

    /// <summary>A submission with everything, submitted.</summary>
    public async Task SubmitAsync(string unit, decimal fund, int settled)
    {
        await ReportAsync(unit, ("fund", V(fund)), ("has-cases", V(true)), ("settled", V(settled))).Done();
        await AttachAsync(unit, "fund").Done();
        await AttachAsync(unit, "settled").Done();
        await SubmitAsync(unit).Done();
    }

    /// <summary>A submission that is accepted as it was reported, with both grades and what the office supplies.</summary>
    public async Task AcceptAsync(string unit, decimal fund, int settled, string grade, decimal known)
    {
        await SubmitAsync(unit, fund, settled);
        await VerifyAsync(unit, "zhang", "fund", V(fund)).Done();
        await VerifyAsync(unit, "zhang", "has-cases", V(true)).Done();
        await VerifyAsync(unit, "zhang", "settled", V(settled)).Done();
        await GradeAsync(unit, "zhang", "site", V(grade)).Done();
        await GradeAsync(unit, "wang", "site", V(grade)).Done();
        await SupplyAsync(unit, ("known", V(known)), ("grave", V(0))).Done();
        await AcceptAsync(unit, "zhang").Done();
    }

    /// <summary>What happened to a unit's submission.</summary>
    public Task<IReadOnlyList<object>> HappenedAsync(string unit) => fixture.HappenedAsync($"submission/{Code}/{unit}");

    public async Task<object> LastAsync(string unit) => (await HappenedAsync(unit))[^1];

    public async Task<Submission> SubmissionAsync(string unit) => await Service.Submissions.FindAsync(Code, unit, default);

    public async Task<Round> RoundAsync() => (await Service.Rounds.FindAsync(Code, default)).ShouldNotBeNull();

    public static ItemValue V(decimal number) => ItemValue.Of(number);

    public static ItemValue V(bool boolean) => ItemValue.Of(boolean);

    public static ItemValue V(string text) => ItemValue.Of(text);
}
