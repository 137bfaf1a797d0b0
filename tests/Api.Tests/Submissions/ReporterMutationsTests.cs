using Fadu.Application.Access;
using Fadu.Application.Accounts;
using static Fadu.Api.Tests.ApiRound;

namespace Fadu.Api.Tests.Submissions;

public sealed class ReporterMutationsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Values = "submission { status version items { code draft { number truth text display } submitted { display } } }";

    [Fact]
    public async Task A_unit_reports_values_of_every_kind_and_clears_one()
    {
        var stage = await new ApiRound(fixture, "report").BeginAsync();

        (await stage.SendAsync(stage.OfJia, "reportItems", $$"""clientMutationId: "c", {{stage.In(stage.Jia)}}, items: [{{Number("fund", "80.50")}}, {item: "has-cases", value: {truth: true} }, {{Number("settled", "3")}}]""", $"clientMutationId {Values} {Errors}"))
            .ShouldBe("""{"clientMutationId":"c","submission":{"status":"DRAFT","version":3,"items":[{"code":"fund","draft":{"number":"80.50","truth":null,"text":null,"display":"80.5"},"submitted":null},{"code":"has-cases","draft":{"number":null,"truth":true,"text":null,"display":"是"},"submitted":null},{"code":"settled","draft":{"number":"3","truth":null,"text":null,"display":"3"},"submitted":null},{"code":"site","draft":null,"submitted":null},{"code":"known","draft":null,"submitted":null}]},"errors":[]}""");
        (await stage.SendAsync(stage.OfJia, "reportItems", $$"""{{stage.In(stage.Jia)}}, items: [{item: "fund", value: {clear: true} }]""", $$"""submission { version item(code: "fund") { draft { display } } } {{Errors}}"""))
            .ShouldBe("""{"submission":{"version":4,"item":{"draft":null}},"errors":[]}""");
    }

    [Fact]
    public async Task Every_value_that_is_wrong_is_named_by_its_place_and_nothing_is_stored()
    {
        var stage = await new ApiRound(fixture, "wrong").BeginAsync();

        (await stage.SendAsync(stage.OfJia, "reportItems", $$"""
            {{stage.In(stage.Jia)}}, items: [{{Number("fund", "80")}}, {item: "has-cases", value: {text: "maybe"} }, {item: "nothing", value: {number: "1"} }, {{Number("settled", "1000")}}, {{Grade("A")}}]
            """, $"submission {{ version }} {Errors}")).ShouldBe("""
            {"submission":{"version":0},"errors":[{"__typename":"InvalidInput","code":"value.not_yes_no","path":["input","items","1","value"],"index":1},{"__typename":"NotFound","code":"submission.unknown_item","path":["input","items","2","item"],"index":2},{"__typename":"InvalidInput","code":"value.out_of_range","path":["input","items","3","value"],"index":3},{"__typename":"RuleViolation","code":"submission.wrong_source","path":["input","items","4","item"],"index":4}]}
            """.Trim());
        (await stage.SendAsync(stage.OfJia, "reportItems", $$"""{{stage.In(stage.Jia)}}, items: [{item: "fund", value: {clear: false} }]"""))
            .ShouldBe("""{"errors":[{"__typename":"InvalidInput","code":"value.clear","path":["input","items","0","value"],"index":0}]}""");
        (await stage.SendAsync(stage.OfJia, "reportItems", $"{stage.In(stage.Jia)}, items: [{Number("fund", "1")}, {Number("fund", "2")}]"))
            .ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"submission.item_twice","path":["input","items"],"index":null}]}""");
    }

    [Fact]
    public async Task Nobody_but_its_reporters_reports_for_a_unit()
    {
        var stage = await new ApiRound(fixture, "foreign").BeginAsync();
        var input = $"{stage.In(stage.Jia)}, items: [{Number("fund", "1")}]";

        (await stage.SendAsync(stage.OfYi, "reportItems", input, $"submission {{ version }} {Errors}"))
            .ShouldBe("""{"submission":null,"errors":[{"__typename":"AccessDenied","code":"access.denied","path":["input"],"index":null}]}""");
        (await stage.SendAsync(ApiFixture.As("elsewhere", Role.Reporter, "none"), "reportItems", input, $"submission {{ version }} {Errors}"))
            .ShouldBe("""{"submission":null,"errors":[{"__typename":"NotFound","code":"round.unknown","path":["input","roundCode"],"index":null}]}""", "what is not to be seen is like what is not there");
        foreach (var viewer in new[] { stage.Zhang, stage.Office, ApiFixture.As("admin", Role.Administrator) })
            (await stage.SendAsync(viewer, "reportItems", input)).ShouldContain("FORBIDDEN", customMessage: viewer.Account);
        (await stage.SendAsync(Viewer.Stranger(Kernel.Language.Chinese), "reportItems", input)).ShouldContain("UNAUTHENTICATED");
    }

    [Fact]
    public async Task A_unit_submits_what_is_complete_and_not_after_the_deadline()
    {
        var stage = await new ApiRound(fixture, "submit").BeginAsync();
        var now = fixture.Clock.Now;
        await stage.DoneAsync(stage.OfJia, "reportItems", $"{stage.In(stage.Jia)}, items: [{Number("fund", "80")}]");

        (await stage.SendAsync(stage.OfJia, "submitSubmission", stage.In(stage.Jia), "errors { ... on Refusal { code message path about } }"))
            .ShouldBe("""{"errors":[{"code":"submission.item_missing","message":"“有纠纷”没有填","path":["input"],"about":"has-cases"},{"code":"submission.item_missing","message":"“调解成功数”没有填","path":["input"],"about":"settled"}]}""");
        await stage.DoneAsync(stage.OfJia, "reportItems", $"{stage.In(stage.Jia)}, items: [{NoCases}]");
        fixture.Clock.Now = now.AddDays(31);
        var late = await stage.SendAsync(stage.OfJia, "submitSubmission", stage.In(stage.Jia));
        fixture.Clock.Now = now;
        var done = await stage.SendAsync(stage.OfJia, "submitSubmission", stage.In(stage.Jia), $$"""submission { status revisionNumber version item(code: "fund") { submitted { display } open } } {{Errors}}""");

        late.ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"submission.deadline_passed","path":["input"],"index":null}]}""");
        done.ShouldBe("""{"submission":{"status":"SUBMITTED","revisionNumber":1,"version":3,"item":{"submitted":{"display":"80"},"open":false}},"errors":[]}""");
        (await stage.SendAsync(stage.OfJia, "reportItems", $"{stage.In(stage.Jia)}, items: [{Number("fund", "1")}]"))
            .ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"submission.not_draft","path":["input","items","0","item"],"index":0}]}""");
    }

    [Fact]
    public async Task Whoever_was_not_the_first_sees_what_changed_but_not_which_evaluator_did_it()
    {
        var stage = await new ApiRound(fixture, "overtaken").BeginAsync();
        await stage.SubmitAsync(stage.OfJia, stage.Jia, "80");
        await stage.DoneAsync(stage.Zhang, "returnSubmission", $$"""{{stage.In(stage.Jia)}}, reasons: [{item: "fund", type: VALUE_WRONG}]""");
        await stage.DoneAsync(stage.OfJia, "reportItems", $"{stage.In(stage.Jia)}, items: [{Number("fund", "70")}]");

        (await stage.SendAsync(stage.OfJia, "reportItems", $"{stage.In(stage.Jia)}, expectedVersion: 3, items: [{Number("fund", "1")}]", """
            errors { ... on VersionConflict { code path message expectedVersion actualVersion changes { version type item account } } }
            """)).ShouldBe("""
            {"errors":[{"code":"conflict.version","path":["input","expectedVersion"],"message":"别人已先改动（您看到的是第 3 版，现在是第 5 版）：有人 退回了填报；jia 填报了 fund。请查看改动后再提交","expectedVersion":3,"actualVersion":5,"changes":[{"version":4,"type":"submission_returned","item":null,"account":null},{"version":5,"type":"item_reported","item":"fund","account":"jia"}]}]}
            """.Trim());
    }

    [Fact]
    public async Task A_report_that_is_repeated_gives_the_first_outcome()
    {
        var stage = await new ApiRound(fixture, "twice").BeginAsync();
        var input = $"""{stage.In(stage.Jia)}, idempotencyKey: "r1", expectedVersion: 0, items: [{Number("fund", "1")}]""";

        await stage.DoneAsync(stage.OfJia, "reportItems", input);
        await stage.DoneAsync(stage.OfJia, "reportItems", $"{stage.In(stage.Jia)}, items: [{Number("fund", "2")}]");

        (await stage.SendAsync(stage.OfJia, "reportItems", input, $$"""submission { version item(code: "fund") { draft { display } } } {{Errors}}"""))
            .ShouldBe("""{"submission":{"version":2,"item":{"draft":{"display":"2"}}},"errors":[]}""");
    }

    [Fact]
    public async Task A_unit_appeals_once_results_are_publicised_and_a_coordinator_decides()
    {
        var stage = await new ApiRound(fixture, "appeal").BeginAsync();
        await stage.AcceptAsync(stage.OfJia, stage.Jia, "80");
        (await stage.SendAsync(stage.OfJia, "fileAppeal", $"""{stage.In(stage.Jia)}, indicatorCode: "1.1", reason: "漏计" """))
            .ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"round.not_publicised","path":["input"],"index":null}]}""");
        await stage.DoneAsync(stage.Office, "publiciseResults", $"""{stage.Round}, basis: VERIFIED, appealsUntil: "{fixture.Clock.Now.AddDays(5):yyyy-MM-ddTHH:mm:sszzz}" """);

        (await stage.SendAsync(stage.OfJia, "fileAppeal", $"""{stage.In(stage.Jia)}, indicatorCode: "9", reason: "" """)).ShouldBe(
            """{"errors":[{"__typename":"NotFound","code":"submission.unknown_indicator","path":["input","indicatorCode"],"index":null},{"__typename":"InvalidInput","code":"field.reason","path":["input","reason"],"index":null}]}""");
        (await stage.SendAsync(stage.OfJia, "fileAppeal", $"""{stage.In(stage.Jia)}, indicatorCode: "1.1", reason: "漏计" """, $"submission {{ appeals {{ number publicationNumber indicatorCode reason decision {{ upheld }} }} }} {Errors}"))
            .ShouldBe("""{"submission":{"appeals":[{"number":1,"publicationNumber":1,"indicatorCode":"1.1","reason":"漏计","decision":null}]},"errors":[]}""");
        (await stage.SendAsync(stage.Office, "decideAppeal", $$"""{{stage.In(stage.Jia)}}, number: 1, reason: "", correction: {{Number("fund", "5000")}}""")).ShouldBe(
            """{"errors":[{"__typename":"InvalidInput","code":"value.out_of_range","path":["input","correction","value"],"index":null},{"__typename":"InvalidInput","code":"field.reason","path":["input","reason"],"index":null}]}""");
        (await stage.SendAsync(stage.Office, "decideAppeal", $"""{stage.In(stage.Jia)}, number: 7, reason: "查实" """))
            .ShouldBe("""{"errors":[{"__typename":"NotFound","code":"submission.unknown_appeal","path":["input","number"],"index":null}]}""");
        (await stage.SendAsync(stage.Office, "decideAppeal", $$"""{{stage.In(stage.Jia)}}, number: 1, reason: "查实", correction: {{Number("fund", "90")}}""", $$"""submission { appeals { decision { upheld itemCode value { display } reason } } item(code: "fund") { appealed { display } final: value(basis: FINAL) { display } value { display } } } {{Errors}}"""))
            .ShouldBe("""{"submission":{"appeals":[{"decision":{"upheld":false,"itemCode":"fund","value":{"display":"90"},"reason":"查实"}}],"item":{"appealed":{"display":"90"},"final":{"display":"90"},"value":{"display":"80"}}},"errors":[]}""");
    }

    [Fact]
    public async Task A_unit_takes_an_appeal_back_until_it_is_decided()
    {
        var stage = await new ApiRound(fixture, "back").BeginAsync();
        await stage.AcceptAsync(stage.OfJia, stage.Jia, "80");
        await stage.DoneAsync(stage.Office, "publiciseResults", $"""{stage.Round}, basis: VERIFIED, appealsUntil: "{fixture.Clock.Now.AddDays(5):yyyy-MM-ddTHH:mm:sszzz}" """);
        await stage.DoneAsync(stage.OfJia, "fileAppeal", $"""{stage.In(stage.Jia)}, indicatorCode: "1.1", reason: "漏计" """);

        (await stage.SendAsync(stage.OfJia, "withdrawAppeal", $"""{stage.In(stage.Jia)}, number: 7, reason: "" """))
            .ShouldBe("""{"errors":[{"__typename":"NotFound","code":"submission.unknown_appeal","path":["input","number"],"index":null}]}""");
        (await stage.SendAsync(stage.OfJia, "withdrawAppeal", $"""{stage.In(stage.Jia)}, number: 1, reason: "" """))
            .ShouldBe("""{"errors":[{"__typename":"InvalidInput","code":"field.reason","path":["input","reason"],"index":null}]}""");
        (await stage.SendAsync(stage.OfJia, "withdrawAppeal", $"""{stage.In(stage.Jia)}, number: 1, reason: "已自行核实" """, $$"""submission { appeals { number withdrawn decision { upheld } } } {{Errors}}"""))
            .ShouldBe("""{"submission":{"appeals":[{"number":1,"withdrawn":true,"decision":null}]},"errors":[]}""");
        (await stage.SendAsync(stage.Office, "decideAppeal", $"""{stage.In(stage.Jia)}, number: 1, reason: "查实" """))
            .ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"submission.appeal_withdrawn","path":["input","number"],"index":null}]}""");
        (await stage.AskAsync(stage.Office, """{ round(by: {code: "back"}) { progress { all { openAppeals } } } }""")).ShouldBe("""{"round":{"progress":{"all":{"openAppeals":0}}}}""");
    }

    [Fact]
    public async Task A_row_of_many_that_has_not_seen_the_last_change_is_refused_unless_it_changes_nothing()
    {
        var stage = await new ApiRound(fixture, "bulk-seen").BeginAsync();
        await stage.DoneAsync(stage.OfJia, "reportItems", $"{stage.In(stage.Jia)}, items: [{Number("fund", "1")}]");
        const string Result = "changed unchanged applied errors { __typename ... on Refusal { code path index } ... on VersionConflict { expectedVersion actualVersion } }";

        (await stage.SendAsync(stage.OfJia, "reportBulk", Row(0, "2"), Result)).ShouldBe(
            """{"changed":0,"unchanged":0,"applied":false,"errors":[{"__typename":"VersionConflict","code":"conflict.version","path":["input","rows","0","expectedVersion"],"index":0,"expectedVersion":0,"actualVersion":1}]}""");
        (await stage.SendAsync(stage.OfJia, "reportBulk", Row(0, "1"), Result)).ShouldBe("""{"changed":0,"unchanged":1,"applied":true,"errors":[]}""");
        (await stage.SendAsync(stage.OfJia, "reportBulk", Row(1, "2"), Result)).ShouldBe("""{"changed":1,"unchanged":0,"applied":true,"errors":[]}""");

        string Row(int seen, string fund) => $$"""{{stage.Round}}, mode: ALL_OR_NOTHING, rows: [{unitCode: "{{stage.Jia}}", expectedVersion: {{seen}}, items: [{{Number("fund", fund)}}]}]""";
    }

    [Fact]
    public async Task Many_units_are_reported_for_all_or_nothing_without_the_bad_ones_or_as_a_trial()
    {
        var stage = await new ApiRound(fixture, "bulk").BeginAsync();
        var both = new Viewer { Account = "city", Grants = [new(Role.Reporter, stage.Jia, false), new(Role.Reporter, stage.Yi, false)], Language = Kernel.Language.Chinese };
        var rows = $$"""
            rows: [{unitCode: "{{stage.Jia}}", items: [{{Number("fund", "1")}}]}, {unitCode: "{{stage.Yi}}", items: [{{NoCases}}, {{Number("fund", "5000")}}]},
              {unitCode: "{{stage.Bing}}", items: [{{NoCases}}]}, {unitCode: "{{stage.Jia}}", items: [{{Number("nothing", "1")}}]}]
            """;
        const string Result = $"rows changed unchanged applied {Errors}";
        const string Wrong = """
            "errors":[{"__typename":"InvalidInput","code":"value.out_of_range","path":["input","rows","1","items","1","value"],"index":1},{"__typename":"AccessDenied","code":"access.denied","path":["input","rows","2","unitCode"],"index":2},{"__typename":"RuleViolation","code":"bulk.unit_twice","path":["input","rows","3","unitCode"],"index":3}]
            """;
        var versions = $$"""{ a: submission(roundCode: "bulk", unitCode: "{{stage.Jia}}") { version } b: submission(roundCode: "bulk", unitCode: "{{stage.Yi}}") { version } }""";

        (await stage.SendAsync(both, "reportBulk", $"{stage.Round}, mode: ALL_OR_NOTHING, {rows}", Result)).ShouldBe($$"""{"rows":4,"changed":1,"unchanged":0,"applied":false,{{Wrong.Trim()}}}""");
        (await stage.SendAsync(both, "reportBulk", $"{stage.Round}, mode: DRY_RUN, {rows}", Result)).ShouldBe($$"""{"rows":4,"changed":1,"unchanged":0,"applied":false,{{Wrong.Trim()}}}""");
        (await stage.AskAsync(both, versions)).ShouldBe("""{"a":{"version":0},"b":{"version":0}}""");
        (await stage.SendAsync(both, "reportBulk", $"{stage.Round}, mode: SKIP_BAD, {rows}", Result)).ShouldBe($$"""{"rows":4,"changed":1,"unchanged":0,"applied":true,{{Wrong.Trim()}}}""");
        (await stage.AskAsync(both, versions)).ShouldBe("""{"a":{"version":1},"b":{"version":0}}""");
        (await stage.SendAsync(both, "reportBulk", $$"""{{stage.Round}}, mode: ALL_OR_NOTHING, submit: true, rows: [{unitCode: "{{stage.Jia}}", items: [{{NoCases}}]}]""", Result))
            .ShouldBe("""{"rows":1,"changed":1,"unchanged":0,"applied":true,"errors":[]}""");
        (await stage.AskAsync(both, versions)).ShouldBe("""{"a":{"version":3},"b":{"version":0}}""");
        (await fixture.Service.Workplace.Store.VerifyAsync(new(), default)).Findings.ShouldBeEmpty("what comes in bulk is chained to what was there");
        (await stage.SendAsync(ApiFixture.As("elsewhere", Role.Reporter, "none"), "reportBulk", $"{stage.Round}, mode: DRY_RUN, rows: []", Result))
            .ShouldBe("""{"rows":0,"changed":0,"unchanged":0,"applied":false,"errors":[{"__typename":"NotFound","code":"round.unknown","path":["input","roundCode"],"index":null}]}""");
    }
}
