using static Fadu.Api.Tests.ApiRound;

namespace Fadu.Api.Tests.Submissions;

public sealed class EvaluatorMutationsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Values_are_verified_and_corrected_and_the_unit_is_told_by_whom_in_which_role()
    {
        var stage = await new ApiRound(fixture, "verify").BeginAsync();
        await stage.SubmitAsync(stage.OfJia, stage.Jia, "80");
        var fund = $$"""submission { item(code: "fund") { verified { value { display } reason counts revisionNumber origin { account role time } } } } {{Errors}}""";

        (await stage.SendAsync(stage.Zhang, "verifyItems", $"{stage.In(stage.Jia)}, items: [{Number("fund", "80")}, {NoCases}]", fund))
            .ShouldBe("""{"submission":{"item":{"verified":{"value":{"display":"80"},"reason":null,"counts":true,"revisionNumber":1,"origin":{"account":"zhang","role":"EVALUATOR","time":"2026-03-02T01:00:00Z"}}}},"errors":[]}""");
        (await stage.SendAsync(stage.Wang, "correctItem", $$"""{{stage.In(stage.Jia)}}, item: "fund", value: {number: "75"}, reason: "与决算不符" """, fund))
            .ShouldBe("""{"submission":{"item":{"verified":{"value":{"display":"75"},"reason":"与决算不符","counts":true,"revisionNumber":1,"origin":{"account":"wang","role":"EVALUATOR","time":"2026-03-02T01:00:00Z"}}}},"errors":[]}""");
        (await stage.AskAsync(stage.OfJia, $$"""{ submission(roundCode: "verify", unitCode: "{{stage.Jia}}") { item(code: "fund") { verified { value { display } reason origin { account role } } } } }"""))
            .ShouldBe("""{"submission":{"item":{"verified":{"value":{"display":"75"},"reason":"与决算不符","origin":{"account":null,"role":"EVALUATOR"}}}}}""");
    }

    [Fact]
    public async Task What_can_not_be_verified_or_corrected_is_named_by_its_place()
    {
        var stage = await new ApiRound(fixture, "refused").BeginAsync();
        (await stage.SendAsync(stage.Zhang, "verifyItems", $"{stage.In(stage.Jia)}, items: [{Number("fund", "80")}]"))
            .ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"submission.not_submitted","path":["input"],"index":null}]}""");
        await stage.SubmitAsync(stage.OfJia, stage.Jia, "80");

        (await stage.SendAsync(stage.Zhang, "verifyItems", $"{stage.In(stage.Jia)}, items: [{NoCases}, {Number("fund", "81")}, {Number("settled", "1")}, {Grade("A")}]", $$"""submission { version } {{Errors}}""")).ShouldBe(
            """{"submission":{"version":3},"errors":[{"__typename":"RuleViolation","code":"submission.value_changed","path":["input","items","1","value"],"index":1},{"__typename":"RuleViolation","code":"submission.item_missing","path":["input","items","2","item"],"index":2},{"__typename":"RuleViolation","code":"submission.wrong_source","path":["input","items","3","item"],"index":3}]}""");
        (await stage.SendAsync(stage.Zhang, "correctItem", $$"""{{stage.In(stage.Jia)}}, item: "fund", value: {number: "80"}, reason: "" """)).ShouldBe(
            """{"errors":[{"__typename":"RuleViolation","code":"submission.same_value","path":["input","value"],"index":null},{"__typename":"InvalidInput","code":"field.reason","path":["input","reason"],"index":null}]}""");
        (await stage.SendAsync(stage.Zhang, "correctItem", $$"""{{stage.In(stage.Jia)}}, item: "fund", value: {clear: true}, reason: "无据" """)).ShouldBe(
            """{"errors":[{"__typename":"InvalidInput","code":"value.blank","path":["input","value"],"index":null}]}""");
    }

    [Fact]
    public async Task Nobody_evaluates_a_unit_that_he_belongs_to_or_a_round_that_does_not_name_him()
    {
        var stage = await new ApiRound(fixture, "recusal").BeginAsync();
        await stage.SubmitAsync(stage.OfJia, stage.Jia, "80");
        var input = $"{stage.In(stage.Jia)}, items: [{Number("fund", "80")}]";

        (await stage.SendAsync(stage.Li, "verifyItems", input, "submission { code: unitCode } errors { __typename ... on Refusal { code message path } }"))
            .ShouldBe("""{"submission":null,"errors":[{"__typename":"AccessDenied","code":"access.denied","message":"按回避规定，评估员不能评估自己所属的单位；请由本轮的其他评估员办理；需要时请与管理员联系","path":["input"]}]}""");
        (await stage.SendAsync(ApiFixture.As("stranger", Fadu.Application.Accounts.Role.Evaluator), "verifyItems", input))
            .ShouldBe("""{"errors":[{"__typename":"NotFound","code":"round.unknown","path":["input","roundCode"],"index":null}]}""");
        foreach (var viewer in new[] { stage.OfJia, stage.Office })
            (await stage.SendAsync(viewer, "verifyItems", input)).ShouldContain("FORBIDDEN", customMessage: viewer.Account);
    }

    [Fact]
    public async Task Grades_are_given_by_the_panel_and_taken_back()
    {
        var stage = await new ApiRound(fixture, "grades").BeginAsync();
        var site = $$"""submission { item(code: "site") { grades { evaluator value { text display } counts } value { number display } } } {{Errors}}""";

        (await stage.SendAsync(stage.Li, "gradeItems", $"{stage.In(stage.Yi)}, items: [{Grade("A")}]"))
            .ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"submission.not_in_panel","path":["input","items","0","item"],"index":0}]}""");
        (await stage.SendAsync(stage.Zhang, "gradeItems", $"{stage.In(stage.Yi)}, items: [{Grade("C")}]"))
            .ShouldBe("""{"errors":[{"__typename":"InvalidInput","code":"value.not_an_option","path":["input","items","0","value"],"index":0}]}""");
        await stage.DoneAsync(stage.Zhang, "gradeItems", $"{stage.In(stage.Yi)}, items: [{Grade("A")}]");
        (await stage.SendAsync(stage.Wang, "gradeItems", $"{stage.In(stage.Yi)}, items: [{Grade("B")}]", site))
            .ShouldBe("""{"submission":{"item":{"grades":[{"evaluator":"zhang","value":{"text":"A","display":"A"},"counts":true},{"evaluator":"wang","value":{"text":"B","display":"B"},"counts":true}],"value":{"number":"0.9","display":"0.9"}}},"errors":[]}""");
        (await stage.AskAsync(stage.OfYi, $$"""{ submission(roundCode: "grades", unitCode: "{{stage.Yi}}") { item(code: "site") { grades { evaluator value { text } } } } }"""))
            .ShouldBe("""{"submission":{"item":{"grades":[{"evaluator":null,"value":{"text":"A"}},{"evaluator":null,"value":{"text":"B"}}]}}}""");
        (await stage.SendAsync(stage.Zhang, "withdrawGrade", $"""{stage.In(stage.Yi)}, item: "fund" """, $$"""submission { version } {{Errors}}"""))
            .ShouldBe("""{"submission":{"version":2},"errors":[]}""", "there is nothing to take back");
        (await stage.SendAsync(stage.Zhang, "withdrawGrade", $"""{stage.In(stage.Yi)}, item: "site" """, site))
            .ShouldBe("""{"submission":{"item":{"grades":[{"evaluator":"wang","value":{"text":"B","display":"B"},"counts":true}],"value":{"number":null,"display":"B"}}},"errors":[]}""");
    }

    [Fact]
    public async Task A_submission_is_returned_with_typed_reasons_and_reported_again()
    {
        var stage = await new ApiRound(fixture, "return").BeginAsync();
        await stage.SubmitAsync(stage.OfJia, stage.Jia, "80");

        (await stage.SendAsync(stage.Zhang, "returnSubmission", $"{stage.In(stage.Jia)}, reasons: []"))
            .ShouldBe("""{"errors":[{"__typename":"RuleViolation","code":"submission.no_reasons","path":["input","reasons"],"index":null}]}""");
        (await stage.SendAsync(stage.Zhang, "returnSubmission", $$"""{{stage.In(stage.Jia)}}, reasons: [{item: "fund", type: OTHER}, {item: "none", type: VALUE_WRONG}]""")).ShouldBe(
            """{"errors":[{"__typename":"InvalidInput","code":"field.reason","path":["input","reasons","0","text"],"index":0},{"__typename":"NotFound","code":"submission.unknown_item","path":["input","reasons","1","item"],"index":1}]}""");
        (await stage.SendAsync(stage.Zhang, "returnSubmission", $$"""{{stage.In(stage.Jia)}}, reasons: [{item: "fund", type: VALUE_WRONG, text: "与决算不符"}, {type: OTHER, text: "请盖章"}]""", $$"""submission { status returnReasons { itemCode type text } item(code: "fund") { open } } {{Errors}}"""))
            .ShouldBe("""{"submission":{"status":"RETURNED","returnReasons":[{"itemCode":"fund","type":"VALUE_WRONG","text":"与决算不符"},{"itemCode":null,"type":"OTHER","text":"请盖章"}],"item":{"open":true}},"errors":[]}""");
    }

    [Fact]
    public async Task A_submission_is_accepted_once_everything_that_binds_is_verified_and_graded()
    {
        var stage = await new ApiRound(fixture, "accept").BeginAsync();
        await stage.SubmitAsync(stage.OfYi, stage.Yi, "80");
        (await stage.SendAsync(stage.Zhang, "acceptSubmission", stage.In(stage.Yi))).ShouldBe(
            """{"errors":[{"__typename":"RuleViolation","code":"submission.item_not_verified","path":["input"],"index":null},{"__typename":"RuleViolation","code":"submission.grade_missing","path":["input"],"index":null}]}""");

        await stage.AcceptAsync(stage.OfJia, stage.Jia, "80");

        (await stage.AskAsync(stage.Office, """{ round(by: {code: "accept"}) { progress { all { units notStarted draft submitted returned accepted openAppeals } } } }"""))
            .ShouldBe("""{"round":{"progress":{"all":{"units":3,"notStarted":1,"draft":0,"submitted":1,"returned":0,"accepted":1,"openAppeals":0}}}}""");
    }
}
