using System.Text.Json.Nodes;
using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.EventStore.Verification;
using Fadu.Indicators.Submissions;
using static Fadu.Api.Tests.ApiRound;

namespace Fadu.Api.Tests.Submissions;

public sealed class SubmissionQueriesTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Sha = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    [Fact]
    public async Task A_submission_is_seen_by_its_unit_its_evaluators_and_coordinators_and_by_nobody_else()
    {
        var stage = await new ApiRound(fixture, "scope").BeginAsync();
        await stage.DoneAsync(stage.OfJia, "reportItems", $"{stage.In(stage.Jia)}, items: [{Number("fund", "80")}]");
        var query = $$"""{ submission(roundCode: "scope", unitCode: "{{stage.Jia}}") { unitName status } round(by: {code: "scope"}) { submission(unitCode: "{{stage.Jia}}") { status } } }""";
        const string Seen = """{"submission":{"unitName":"甲区","status":"DRAFT"},"round":{"submission":{"status":"DRAFT"}}}""";

        foreach (var viewer in new[] { stage.OfJia, stage.Zhang, stage.Office })
            (await stage.AskAsync(viewer, query)).ShouldBe(Seen, viewer.Account);
        foreach (var viewer in new[] { stage.OfYi, stage.Li })
            (await stage.AskAsync(viewer, query)).ShouldBe("""{"submission":null,"round":{"submission":null}}""", viewer.Account);
        foreach (var viewer in new[] { ApiFixture.As("elsewhere", Role.Reporter, "none"), ApiFixture.As("other", Role.Evaluator) })
            (await stage.AskAsync(viewer, query)).ShouldBe("""{"submission":null,"round":null}""", viewer.Account);
        (await stage.AskAsync(ApiFixture.As("admin", Role.Administrator), query)).ShouldContain("FORBIDDEN");
        (await stage.AskAsync(Viewer.Stranger(Kernel.Language.Chinese), query)).ShouldContain("UNAUTHENTICATED");
    }

    [Fact]
    public async Task What_is_not_submitted_yet_is_the_units_own()
    {
        var stage = await new ApiRound(fixture, "draft").BeginAsync();
        await stage.SubmitAsync(stage.OfJia, stage.Jia, "80");
        await stage.DoneAsync(stage.Zhang, "returnSubmission", $$"""{{stage.In(stage.Jia)}}, reasons: [{item: "fund", type: VALUE_WRONG}]""");
        await stage.DoneAsync(stage.OfJia, "reportItems", $"{stage.In(stage.Jia)}, items: [{Number("fund", "75")}]");
        var query = $$"""{ submission(roundCode: "draft", unitCode: "{{stage.Jia}}") { item(code: "fund") { draft { display } submitted { display } value(basis: REPORTED) { display } } receipt { version } } }""";

        (await stage.AskAsync(stage.OfJia, query)).ShouldBe("""{"submission":{"item":{"draft":{"display":"75"},"submitted":{"display":"80"},"value":{"display":"80"}},"receipt":{"version":5}}}""");
        foreach (var viewer in new[] { stage.Zhang, stage.Office })
            (await stage.AskAsync(viewer, query)).ShouldBe("""{"submission":{"item":{"draft":null,"submitted":{"display":"80"},"value":{"display":"80"}},"receipt":null}}""", viewer.Account);
    }

    [Fact]
    public async Task An_item_says_how_it_is_to_be_reported_and_whether_it_binds()
    {
        var stage = await new ApiRound(fixture, "items").BeginAsync();
        var query = $$"""{ submission(roundCode: "items", unitCode: "{{stage.Jia}}") { items { code name type measurementUnit source required binds open min max choices { name value } evidenceAsked } } }""";

        (await stage.AskAsync(stage.OfJia, query)).ShouldBe("""
            {"submission":{"items":[{"code":"fund","name":"普法经费","type":"DECIMAL","measurementUnit":"元","source":"UNIT","required":true,"binds":true,"open":true,"min":"0","max":"1000","choices":[],"evidenceAsked":null},{"code":"has-cases","name":"有纠纷","type":"BOOLEAN","measurementUnit":null,"source":"UNIT","required":true,"binds":true,"open":true,"min":null,"max":null,"choices":[],"evidenceAsked":null},{"code":"settled","name":"调解成功数","type":"INTEGER","measurementUnit":null,"source":"UNIT","required":true,"binds":true,"open":true,"min":"0","max":"100","choices":[],"evidenceAsked":"调解卷宗"},{"code":"site","name":"阵地评级","type":"CHOICE","measurementUnit":null,"source":"EVALUATOR","required":true,"binds":true,"open":false,"min":null,"max":null,"choices":[{"name":"A","value":"1"},{"name":"B","value":"0.8"},{"name":"D","value":"0"}],"evidenceAsked":null},{"code":"known","name":"知晓率","type":"PERCENT","measurementUnit":null,"source":"SURVEY","required":true,"binds":true,"open":false,"min":null,"max":null,"choices":[],"evidenceAsked":null}]}}
            """.Trim());
        await stage.DoneAsync(stage.OfJia, "reportItems", $"{stage.In(stage.Jia)}, items: [{NoCases}]");
        (await stage.AskAsync(stage.OfJia, $$"""{ submission(roundCode: "items", unitCode: "{{stage.Jia}}") { item(code: "settled") { binds } } }"""))
            .ShouldBe("""{"submission":{"item":{"binds":false}}}""", "without cases there is nothing to settle");
    }

    [Fact]
    public async Task Files_are_seen_by_others_once_the_unit_has_submitted()
    {
        var stage = await new ApiRound(fixture, "files").BeginAsync();
        var attached = await fixture.Service.Submissions.ExecuteAsync(
            "files",
            stage.Jia,
            "attach",
            (context, state) => new AttachEvidence { Context = context, Item = "fund", Sha256 = Sha, FileName = "预算.pdf", MediaType = "application/pdf", Bytes = 4 }.Decide(state),
            new() { Account = "jia" },
            default);
        attached.Problems.ShouldBeEmpty();
        var query = $$"""{ submission(roundCode: "files", unitCode: "{{stage.Jia}}") { item(code: "fund") { evidence { sha256 fileName details { mediaType isAttached } } } } }""";
        const string File = """{"submission":{"item":{"evidence":[{"sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","fileName":"预算.pdf","details":{"mediaType":"application/pdf","isAttached":true}}]}}}""";

        (await stage.AskAsync(stage.OfJia, query)).ShouldBe(File);
        (await stage.AskAsync(stage.Zhang, query)).ShouldBe("""{"submission":{"item":{"evidence":[]}}}""");
        await stage.SubmitAsync(stage.OfJia, stage.Jia, "80");
        (await stage.AskAsync(stage.Zhang, query)).ShouldBe(File);

        // What the unit takes away after a return is there for others until it submits again.
        await stage.DoneAsync(stage.Zhang, "returnSubmission", $$"""{{stage.In(stage.Jia)}}, reasons: [{item: "fund", type: OTHER, text: "重填"}]""");
        await stage.DoneAsync(stage.OfJia, "detachEvidence", $"""{stage.In(stage.Jia)}, itemCode: "fund", sha256: "{Sha}" """);
        (await stage.AskAsync(stage.OfJia, query)).ShouldBe("""{"submission":{"item":{"evidence":[]}}}""");
        (await stage.AskAsync(stage.Zhang, query)).ShouldBe(File);
    }

    [Fact]
    public async Task Units_of_a_round_are_filtered_ordered_and_paged()
    {
        var stage = await new ApiRound(fixture, "pages").BeginAsync();
        await stage.SubmitAsync(stage.OfYi, stage.Yi, "80");
        const string Names = "nodes { unitName submissionStatus } totalCount pageInfo { hasNextPage hasPreviousPage endCursor }";
        async Task<string> AskAsync(string arguments) =>
            JsonNode.Parse(await stage.AskAsync(stage.Office, $$"""{ round(by: {code: "pages"} ) { enrolments{{arguments}} { {{Names}} } } }"""))!["round"]!["enrolments"]!.ToJsonString(Readable);

        var first = await AskAsync("(orderBy: UNIT_DESC, first: 2)");
        var cursor = JsonNode.Parse(first)!["pageInfo"]!["endCursor"]!.GetValue<string>();
        first.ShouldStartWith("""{"nodes":[{"unitName":"丙县","submissionStatus":"NONE"},{"unitName":"乙区","submissionStatus":"SUBMITTED"}],"totalCount":3,"pageInfo":{"hasNextPage":true,"hasPreviousPage":false,""");
        (await AskAsync($"(orderBy: UNIT_DESC, first: 2, after: \"{cursor}\")"))
            .ShouldStartWith("""{"nodes":[{"unitName":"甲区","submissionStatus":"NONE"}],"totalCount":3,"pageInfo":{"hasNextPage":false,"hasPreviousPage":true,""");
        (await AskAsync("""(where: {or: [{status: [SUBMITTED]}, {name: {contains: "丙"}}], not: {group: {eq: "郊县"}}})""")).ShouldStartWith("""{"nodes":[{"unitName":"乙区","submissionStatus":"SUBMITTED"}],"totalCount":1,""");
        (await AskAsync("(orderBy: GROUP_DESC, last: 1)")).ShouldStartWith("""{"nodes":[{"unitName":"甲区","submissionStatus":"NONE"}],"totalCount":3,""");
    }

    [Fact]
    public async Task A_reporter_sees_who_is_in_a_group_that_shows_its_ranking_but_not_how_far_they_are()
    {
        var stage = await new ApiRound(fixture, "group").BeginAsync();

        (await stage.AskAsync(stage.OfJia, """{ round(by: {code: "group"}) { enrolments { nodes { unitCode submissionStatus deadline } } submissions { nodes { unitCode } totalCount } progress { all { units } } } }"""))
            .ShouldBe("""{"round":{"enrolments":{"nodes":[{"unitCode":"group-1","submissionStatus":"NONE","deadline":"2026-04-01T09:00:00+08:00"},{"unitCode":"group-2","submissionStatus":null,"deadline":null}]},"submissions":{"nodes":[{"unitCode":"group-1"}],"totalCount":1},"progress":{"all":{"units":1}}}}""");
        (await stage.AskAsync(stage.Li, """{ round(by: {code: "group"}) { enrolments { nodes { unitCode submissionStatus } } submissions { nodes { unitCode } } } }"""))
            .ShouldBe("""{"round":{"enrolments":{"nodes":[{"unitCode":"group-1","submissionStatus":null},{"unitCode":"group-2","submissionStatus":"NONE"},{"unitCode":"group-3","submissionStatus":"NONE"}]},"submissions":{"nodes":[{"unitCode":"group-2"},{"unitCode":"group-3"}]}}}""");
    }

    [Fact]
    public async Task A_submission_is_found_by_its_id()
    {
        var stage = await new ApiRound(fixture, "node").BeginAsync();
        var id = JsonNode.Parse(await stage.AskAsync(stage.Office, $$"""{ submission(roundCode: "node", unitCode: "{{stage.Jia}}") { id } }"""))!["submission"]!["id"]!.GetValue<string>();
        var query = $$"""{ node(id: "{{id}}") { ... on Submission { unitCode round { code } } } }""";

        (await stage.AskAsync(stage.OfJia, query)).ShouldBe("""{"node":{"unitCode":"node-1","round":{"code":"node"}}}""");
        (await stage.AskAsync(stage.OfYi, query)).ShouldBe("""{"node":null}""");
    }

    [Fact]
    public async Task A_receipt_can_be_checked_without_the_service()
    {
        var stage = await new ApiRound(fixture, "receipt").BeginAsync();
        await stage.SubmitAsync(stage.OfJia, stage.Jia, "80");

        var receipt = JsonNode.Parse(await stage.AskAsync(stage.OfJia, $$"""{ submission(roundCode: "receipt", unitCode: "{{stage.Jia}}") { receipt { version checkpoint json } } }"""))!["submission"]!["receipt"]!;

        receipt["version"]!.GetValue<int>().ShouldBe(3);
        var check = Receipt.Check(receipt["json"]!.GetValue<string>(), null);
        (check.Outcome, check.Stream, check.Version).ShouldBe((ReceiptOutcome.Holds, $"submission/receipt/{stage.Jia}", 3));
    }
}
