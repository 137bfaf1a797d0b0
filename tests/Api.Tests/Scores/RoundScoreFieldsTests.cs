using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Submissions;
using Fadu.Kernel;

namespace Fadu.Api.Tests.Scores;

/// <summary>A round of four units: 甲, 乙, 丙 in one group, 丁 alone in another, which the round does not show.</summary>
public sealed class RoundScoreFieldsTests(ApiFixture fixture) : IClassFixture<ApiFixture>, IAsyncLifetime
{
    private static readonly Caller Office = new() { Account = "office" };

    private static bool _begun;

    private static Viewer Coordinator => ApiFixture.As("office", Role.Coordinator);

    [Fact]
    public async Task A_ranking_is_paged_by_place_and_says_what_it_stands_on()
    {
        const string Page = """
            query ($after: String) { round(by: { code: "R" }) { scores(basis: REPORTED, first: 2, after: $after, orderBy: TOTAL_DESC) {
              nodes { unitCode total rank ranked band basis revisionNumber asOf firstLevel { code score effectiveMarks } vetoCodes } pageInfo { hasNextPage } totalCount } } }
            """;
        const string Cursor = """{ round(by: { code: "R" }) { scores(basis: REPORTED, first: 2, orderBy: TOTAL_DESC) { pageInfo { endCursor } } } }""";

        var (first, cursor) = (await fixture.RunAsync(Coordinator, Page), (await fixture.RunAsync(Coordinator, Cursor)).Split('"')[^2]);
        var second = await fixture.RunAsync(Coordinator, Page, new { after = cursor });

        first.ShouldBe("""
            {"data":{"round":{"scores":{"nodes":[{"unitCode":"丁","total":"10","rank":1,"ranked":1,"band":"优","basis":"REPORTED","revisionNumber":1,"asOf":null,"firstLevel":[{"code":"1","score":"6","effectiveMarks":"6"},{"code":"2","score":"4","effectiveMarks":"4"}],"vetoCodes":[]},{"unitCode":"乙","total":"8","rank":1,"ranked":3,"band":"优","basis":"REPORTED","revisionNumber":1,"asOf":null,"firstLevel":[{"code":"1","score":"6","effectiveMarks":"6"},{"code":"2","score":"2","effectiveMarks":"4"}],"vetoCodes":[]}],"pageInfo":{"hasNextPage":true},"totalCount":4}}}}
            """.Trim());
        second.ShouldBe("""
            {"data":{"round":{"scores":{"nodes":[{"unitCode":"甲","total":"4","rank":2,"ranked":3,"band":"中","basis":"REPORTED","revisionNumber":1,"asOf":null,"firstLevel":[{"code":"1","score":"2","effectiveMarks":"6"},{"code":"2","score":"2","effectiveMarks":"4"}],"vetoCodes":[]},{"unitCode":"丙","total":"0","rank":3,"ranked":3,"band":"中","basis":"REPORTED","revisionNumber":1,"asOf":null,"firstLevel":[{"code":"1","score":"0","effectiveMarks":"6"},{"code":"2","score":"0","effectiveMarks":"4"}],"vetoCodes":[]}],"pageInfo":{"hasNextPage":false},"totalCount":4}}}}
            """.Trim());
    }

    [Theory]
    [InlineData("""{ group: { eq: "东" } }""", "RANK_ASC", "乙 甲 丙")]
    [InlineData("""{ group: { eq: "东" }, not: { unitCode: { in: ["乙"] } } }""", "CODE_ASC", "丙 甲")]
    [InlineData("""{ or: [{ total: { gte: "8" } }, { rank: { eq: 3 } }] }""", "TOTAL_ASC", "丙 乙 丁")]
    [InlineData("""{ indicator: { code: "2", state: [MISSING] } }""", "RANK_ASC", "丙")]
    [InlineData("""{ indicator: { code: "1", score: { gt: "2" } }, band: { eq: "优" } }""", "INDICATOR_ASC, indicator: \"1\"", "丁 乙")]
    [InlineData("""{ unitName: { contains: "丁" } }""", "NAME_DESC", "丁")]
    [InlineData("""{ isVetoed: true }""", "RANK_ASC", "")]
    public async Task A_ranking_is_filtered_and_ordered(string where, string orderBy, string units)
    {
        var answer = await fixture.RunAsync(Coordinator, $$"""{ round(by: { code: "R" }) { scores(basis: REPORTED, where: {{where}}, orderBy: {{orderBy}}) { nodes { unitCode } } } }""");

        var nodes = units.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(unit => $$"""{"unitCode":"{{unit}}"}""");
        answer.ShouldBe("""{"data":{"round":{"scores":{"nodes":[""" + string.Join(',', nodes) + "]}}}}");
    }

    [Fact]
    public async Task A_unit_is_told_its_gaps_and_what_other_values_would_bring_of_which_nothing_is_stored()
    {
        const string Gaps = """{ round(by: { code: "R" }) { score(unit: "甲", basis: REPORTED) { total gaps { lost indicators { code lost reason moves { target outcome sentence } } } } } }""";
        var before = await fixture.RunAsync(Coordinator, Gaps);

        var tried = await fixture.RunAsync(Coordinator, """{ round(by: { code: "R" }) { whatIf(unit: "甲", values: [{ item: "trained", value: { number: "10" } }]) { total isPreview gaps { lost } } } }""");
        var refused = await fixture.RunAsync(Coordinator, """{ round(by: { code: "R" }) { whatIf(unit: "甲", values: [{ item: "zzz", value: { number: "6" } }, { item: "trained", value: { number: "101" } }]) { total } } }""");
        var unseen = await fixture.RunAsync(ApiFixture.As("a", Role.Reporter, "甲"), """{ round(by: { code: "R" }) { whatIf(unit: "乙", values: []) { total } score(unit: "乙", basis: REPORTED) { gaps { lost } } } }""");
        var own = await fixture.RunAsync(ApiFixture.As("a", Role.Reporter, "甲"), """{ round(by: { code: "R" }) { score(unit: "甲", basis: REPORTED) { gaps { indicators { code isWithheld winnable moves { target } } } } } }""");

        before.ShouldBe(
            """{"data":{"round":{"score":{"total":"4","gaps":{"lost":"6","indicators":[""" +
            """{"code":"1.1","lost":"4","reason":"PEERS","moves":[{"target":"NEXT","outcome":"REACHED","sentence":"普法经费 10 改为 10.02：得 2.01，总分 4.01 (+0.01)"},""" +
            """{"target":"FULL","outcome":"REACHED","sentence":"普法经费 10 改为 19.99：得 6，总分 8 (+4)，等次 优，排名 1/3"}]},""" +
            """{"code":"2","lost":"2","reason":"VALUE_SHORT","moves":[{"target":"NEXT","outcome":"REACHED","sentence":"培训人数 5 改为 6：得 2.4，总分 4.4 (+0.4)"},""" +
            """{"target":"FULL","outcome":"REACHED","sentence":"培训人数 5 改为 10：得 4，总分 6 (+2)"}]}]}}}}}""");
        tried.ShouldBe("""{"data":{"round":{"whatIf":{"total":"6","isPreview":true,"gaps":{"lost":"4"}}}}}""");
        refused.ShouldContain("""
            "extensions":{"code":"submission.unknown_item","codes":["submission.unknown_item","value.out_of_range"],"items":["zzz","trained"]}
            """);
        own.ShouldBe("""{"data":{"round":{"score":{"gaps":{"indicators":[{"code":"1.1","isWithheld":true,"winnable":null,"moves":[]},{"code":"2","isWithheld":false,"winnable":"2","moves":[{"target":"NEXT"},{"target":"FULL"}]}]}}}}}""");
        unseen.ShouldBe("""{"data":{"round":{"whatIf":null,"score":{"gaps":null}}}}""");
        (await fixture.RunAsync(Coordinator, Gaps)).ShouldBe(before);
    }

    [Fact]
    public async Task Who_may_not_see_the_values_of_the_others_can_not_find_them_by_trying()
    {
        var reporter = ApiFixture.As("a", Role.Reporter, "甲");

        var asked = await TryAsync(reporter, """{ item: "fund", value: { number: "20" } }, { item: "zzz", value: { number: "6" } }""");
        var other = await TryAsync(reporter, """{ item: "trained", value: { number: "10" } }, { item: "fund", value: { number: "10" } }""");
        var office = await TryAsync(Coordinator, """{ item: "fund", value: { number: "20" } }""");

        asked.ShouldContain("""
            "extensions":{"code":"submission.unknown_item","codes":["submission.unknown_item","whatif.peers_unseen"],"items":["zzz","fund"]}
            """.Trim());
        asked.ShouldContain("请在填报草稿中填写这一项");
        other.ShouldBe("""{"data":{"round":{"whatIf":{"total":"6"}}}}""");
        office.ShouldBe("""{"data":{"round":{"whatIf":{"total":"8"}}}}""");
    }

    [Fact]
    public async Task What_is_withheld_from_a_plan_is_named_and_nothing_is_called_proved_without_it()
    {
        var reporter = ApiFixture.As("a", Role.Reporter, "甲");

        (await PlanAsync(reporter, "8", "")).ShouldBe(
            """{"data":{"round":{"score":{"plan":{"state":"NOT_FOUND","isProved":false,"leastEffort":null,"withheldItemCodes":["fund"],"proposals":[],"most":{"total":"6"},"beyond":[]}}}}}""");
        (await PlanAsync(reporter, "5", "")).ShouldBe(
            """{"data":{"round":{"score":{"plan":{"state":"REACHED","isProved":false,"leastEffort":null,"withheldItemCodes":["fund"],"proposals":[{"changes":[{"itemCode":"trained","to":"8"}]}],"most":null,"beyond":[]}}}}}""");
        (await PlanAsync(reporter, "8", """, limits: [{ itemCode: "fund", excluded: true }]""")).ShouldStartWith(
            """{"data":{"round":{"score":{"plan":{"state":"OUT_OF_REACH","isProved":true,"leastEffort":null,"withheldItemCodes":[],"proposals":[],"most":{"total":"6"},"beyond":[{"indicatorCode":"1.1"}""");
        (await PlanAsync(Coordinator, "8", "")).ShouldContain("""
            "withheldItemCodes":[],"proposals":[{"changes":[{"itemCode":"fund","to":"17.99"},{"itemCode":"trained","to":"7"}]},{"changes":[{"itemCode":"fund","to":"19.99"}]}]
            """.Trim());
    }

    [Fact]
    public async Task Who_reports_for_a_unit_tries_values_on_top_of_its_draft_and_nobody_else_does()
    {
        const string Trained = """{ item: "trained", value: { number: "10" } }""";
        var reporter = ApiFixture.As("c", Role.Reporter, "丙");

        (await TryAsync(reporter, "", "丙")).ShouldBe("""{"data":{"round":{"whatIf":{"total":"2"}}}}""");
        (await TryAsync(reporter, Trained, "丙")).ShouldBe("""{"data":{"round":{"whatIf":{"total":"4"}}}}""");
        (await TryAsync(reporter, "", "丙", ", fromDraft: false")).ShouldBe("""{"data":{"round":{"whatIf":{"total":"0"}}}}""");
        (await TryAsync(reporter, "", "丙", ", basis: VERIFIED")).ShouldBe("""{"data":{"round":{"whatIf":{"total":"0"}}}}""");
        (await TryAsync(Coordinator, "", "丙")).ShouldBe("""{"data":{"round":{"whatIf":{"total":"0"}}}}""");
    }

    [Theory]
    [InlineData("score(unit: \"甲\") { UNIT: gaps { lost } }", 40, 60)]
    [InlineData("score(unit: \"甲\") { UNIT: plan(target: { total: 5 }) { state } }", 20, 30)]
    [InlineData("UNIT: whatIf(unit: \"甲\", values: []) { total }", 80, 120)]
    public async Task One_request_holds_some_searches_and_not_any_number(string field, int few, int many)
    {
        var allowed = await fixture.RunAsync(Coordinator, Many(few));
        var refused = await fixture.RunAsync(Coordinator, Many(many));

        allowed.ShouldNotContain("errors");
        refused.ShouldContain("COST");

        string Many(int count) => "{ round(by: { code: \"R\" }) { " + string.Join(' ', Enumerable.Range(0, count).Select(i => field.Replace("UNIT", $"u{i}", StringComparison.Ordinal).Replace("score(", $"s{i}: score(", StringComparison.Ordinal))) + " } }";
    }

    [Fact]
    public async Task A_reporter_sees_totals_of_its_group_but_marks_of_itself_alone() =>
        (await fixture.RunAsync(ApiFixture.As("a", Role.Reporter, "甲"), """
            { round(by: { code: "R" }) { scores(basis: REPORTED) { nodes { unitCode total rank showsMarks firstLevel { score } vetoCodes explanation { total } } } other: score(unit: "丁", basis: REPORTED) { total } } }
            """)).ShouldBe("""
            {"data":{"round":{"scores":{"nodes":[{"unitCode":"乙","total":"8","rank":1,"showsMarks":false,"firstLevel":null,"vetoCodes":null,"explanation":null},{"unitCode":"甲","total":"4","rank":2,"showsMarks":true,"firstLevel":[{"score":"2"},{"score":"2"}],"vetoCodes":[],"explanation":{"total":null}},{"unitCode":"丙","total":"0","rank":3,"showsMarks":false,"firstLevel":null,"vetoCodes":null,"explanation":null}]},"other":null}}}
            """.Trim());

    [Fact]
    public async Task A_reporter_of_a_group_that_is_not_shown_is_told_neither_its_place_nor_the_group_s_figures() =>
        (await fixture.RunAsync(ApiFixture.As("d", Role.Reporter, "丁"), """
            { round(by: { code: "R" }) { score(unit: "丁", basis: REPORTED) { total showsRank rank ranked indicators { code level parentCode explanation { formula { lines isWithheld result { value } } remarks { kind text } } } } } }
            """)).ShouldBe("""
            {"data":{"round":{"score":{"total":"10","showsRank":false,"rank":null,"ranked":null,"indicators":[{"code":"1","level":1,"parentCode":null,"explanation":{"formula":null,"remarks":[]}},{"code":"1.1","level":2,"parentCode":"1","explanation":{"formula":{"lines":["PeerMax([普法经费])：同组其他单位的数值不公开","Ratio([普法经费], PeerMax([普法经费]))：同组其他单位的数值不公开","Linear(Ratio([普法经费], PeerMax([普法经费])), 0.25, 1) = 6（同组其他单位的数值不公开）"],"isWithheld":true,"result":{"value":"6"}},"remarks":[]}},{"code":"2","level":1,"parentCode":null,"explanation":{"formula":{"lines":["培训人数 10 在 0（0 分）至 10（满分）之间按比例 = 4"],"isWithheld":false,"result":{"value":"4"}},"remarks":[]}}]}}}}
            """.Trim());

    [Fact]
    public async Task A_preview_is_for_reporters_and_says_that_it_is_one()
    {
        const string Preview = """{ round(by: { code: "R" }) { preview(unit: "丙") { total isPreview basis } } }""";

        (await fixture.RunAsync(ApiFixture.As("c", Role.Reporter, "丙"), Preview)).ShouldBe("""{"data":{"round":{"preview":{"total":"2","isPreview":true,"basis":"REPORTED"}}}}""");
        (await fixture.RunAsync(ApiFixture.As("a", Role.Reporter, "甲"), Preview)).ShouldBe("""{"data":{"round":{"preview":null}}}""");
        (await fixture.RunAsync(Coordinator, Preview)).ShouldContain("FORBIDDEN");
    }

    [Theory]
    [InlineData("scores(where: { indicator: { code: \"9\" } }) { totalCount }", "scores.unknown_indicator")]
    [InlineData("scores(orderBy: INDICATOR_DESC) { totalCount }", "scores.indicator_missing")]
    [InlineData("scores(asOf: \"2126-01-01T00:00:00Z\") { totalCount }", "scores.as_of_future")]
    [InlineData("scores(revision: 9) { totalCount }", "revision.unknown")]
    [InlineData("scores(after: \"YWJj\") { totalCount }", "CURSOR_INVALID")]
    public async Task What_can_not_be_served_is_refused_by_name(string field, string code) =>
        (await fixture.RunAsync(Coordinator, $$"""{ round(by: { code: "R" }) { {{field}} } }""")).ShouldContain($"\"code\":\"{code}\"");

    [Fact]
    public async Task What_was_publicised_is_everybody_s_and_nothing_else_is()
    {
        var stranger = Viewer.Stranger(Language.English);

        (await fixture.RunAsync(stranger, """{ publications { totalCount } publication(round: { code: "R" }) { number } }""")).ShouldBe("""{"data":{"publications":{"totalCount":0},"publication":null}}""");
        (await fixture.RunAsync(stranger, """{ round(by: { code: "R" }) { scores { totalCount } } }""")).ShouldContain("UNAUTHENTICATED");
    }

    public async Task InitializeAsync()
    {
        if (_begun)
            return;

        _begun = true;
        var service = fixture.Service;
        var (import, publish) = (new ImportDraft(Definition), new PublishRevision("示例"));
        await Done(service.IndexSystems.ExecuteAsync("s", import, import.Decide, Office, default));
        await Done(service.IndexSystems.ExecuteAsync("s", publish, publish.Decide, Office, default));
        foreach (var (unit, group) in new[] { ("甲", "东"), ("乙", "东"), ("丙", "东"), ("丁", "西") })
            await Done(service.Units.RegisterAsync(unit, $"{unit}区", null, null, group, Office, default));
        await Done(service.Rounds.OpenAsync(new()
        {
            Code = "R",
            Name = "中期评估",
            IndexSystem = "s",
            Revision = 1,
            Period = new(new(2025, 1, 1), new(2025, 12, 31)),
            Deadline = fixture.Clock.Now.AddDays(30),
            Visibility = new(BeforePublication: true, SmallestGroup: 3),
        }, Office, default));
        await Done(service.Rounds.EnrolAsync("R", [("甲", null), ("乙", null), ("丙", null), ("丁", null)], Office, default));
        foreach (var (unit, fund, trained) in new[] { ("甲", 10m, 5m), ("乙", 20m, 5m), ("丁", 7m, 10m) })
        {
            await ReportAsync(unit, ("fund", fund), ("trained", trained));
            await Done(service.Submissions.SubmitAsync("R", unit, new() { Account = unit }, default));
        }

        await ReportAsync("丙", ("trained", 5m));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static IndexSystem Definition => new()
    {
        Code = "s",
        Name = "示例",
        FullMarks = 10,
        Bands = [new("优", 8, null), new("中", 0, null)],
        Items =
        [
            new() { Code = "fund", Name = "普法经费", Type = ItemType.Decimal, Min = 0, Max = 1000 },
            new() { Code = "trained", Name = "培训人数", Type = ItemType.Integer, Min = 0, Max = 100 },
            new() { Code = "grave", Name = "重大案件数", Type = ItemType.Integer, From = ItemSource.Register, Min = 0, Max = 9 },
        ],
        Indicators =
        [
            new() { Code = "1", Name = "保障", Children = [new() { Code = "1.1", Name = "经费", Marks = 6, Formula = "Linear(Ratio([普法经费], PeerMax([普法经费])), 0.25, 1)" }] },
            new() { Code = "2", Name = "培训", Marks = 4, Formula = "Linear([培训人数], 0, 10)" },
        ],
        Vetoes = [new() { Code = "V1", Name = "重大案件", When = "[重大案件数] > 0", Band = "中" }],
    };

    private Task<string> TryAsync(Viewer viewer, string values, string unit = "甲", string more = "") =>
        fixture.RunAsync(viewer, $$"""{ round(by: { code: "R" }) { whatIf(unit: "{{unit}}", values: [{{values}}]{{more}}) { total } } }""");

    private Task<string> PlanAsync(Viewer viewer, string total, string limits) => fixture.RunAsync(viewer, $$"""
        { round(by: { code: "R" }) { score(unit: "甲", basis: REPORTED) { plan(target: { total: {{total}} }{{limits}}) {
          state isProved leastEffort withheldItemCodes proposals { changes { itemCode to } } most { total } beyond { indicatorCode } } } } }
        """);

    private Task ReportAsync(string unit, params (string Item, decimal Value)[] items) => Done(fixture.Service.Submissions.ExecuteAsync(
        "R",
        unit,
        "report",
        (context, state) => new ReportItems(context, [.. items.Select(item => new ReportedItem(item.Item, Indicators.Values.ItemValue.Of(item.Value)))]).Decide(state),
        new() { Account = unit },
        default));

    private static async Task Done(Task<Result<Done>> command) => (await command).Problems.Select(problem => $"{problem.Code} {problem.Where}").ShouldBeEmpty();
}
