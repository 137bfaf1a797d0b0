using static Fadu.Api.Tests.ApiRound;

namespace Fadu.Api.Tests.Submissions;

public sealed class CoordinatorMutationsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task What_a_survey_says_is_supplied_and_taken_back()
    {
        var stage = await new ApiRound(fixture, "supply").BeginAsync();
        var known = $$"""submission { version item(code: "known") { supplied { value { number display } source counts revisionNumber origin { account role } } } } {{Errors}}""";

        (await stage.SendAsync(stage.Office, "supplyItems", $"""{stage.In(stage.Jia)}, source: "", items: [{Number("fund", "1")}, {Number("known", "120")}]""")).ShouldBe(
            """{"errors":[{"__typename":"InvalidInput","code":"field.name","path":["input","source"],"index":null},{"__typename":"RuleViolation","code":"submission.wrong_source","path":["input","items","0","item"],"index":0},{"__typename":"InvalidInput","code":"value.out_of_range","path":["input","items","1","value"],"index":1}]}""");
        (await stage.SendAsync(stage.Office, "supplyItems", $"""{stage.In(stage.Jia)}, source: "统计局", items: [{Number("known", "86.3")}]""", known))
            .ShouldBe("""{"submission":{"version":1,"item":{"supplied":{"value":{"number":"86.3","display":"86.3%"},"source":"统计局","counts":true,"revisionNumber":1,"origin":{"account":"office","role":"COORDINATOR"}}}},"errors":[]}""");
        (await stage.SendAsync(stage.Office, "supplyItems", $$"""{{stage.In(stage.Jia)}}, source: "统计局", items: [{item: "known", value: {clear: true} }]""", known))
            .ShouldBe("""{"submission":{"version":2,"item":{"supplied":null}},"errors":[]}""");
        (await stage.SendAsync(stage.Zhang, "supplyItems", $"""{stage.In(stage.Jia)}, source: "统计局", items: []""")).ShouldContain("FORBIDDEN");
    }

    [Fact]
    public async Task Values_of_many_units_are_supplied_at_once()
    {
        var stage = await new ApiRound(fixture, "supplies").BeginAsync();
        var rows = $$"""rows: [{unitCode: "{{stage.Jia}}", items: [{{Number("known", "80")}}]}, {unitCode: "none", items: [{{Number("known", "80")}}]}]""";
        const string Result = $"clientMutationId rows changed unchanged applied {Errors}";

        (await stage.SendAsync(stage.Office, "supplyBulk", $"""clientMutationId: "c", {stage.Round}, source: "统计局", mode: ALL_OR_NOTHING, {rows}""", Result))
            .ShouldBe("""{"clientMutationId":"c","rows":2,"changed":1,"unchanged":0,"applied":false,"errors":[{"__typename":"RuleViolation","code":"submission.unit_not_enrolled","path":["input","rows","1","unitCode"],"index":1}]}""");
        (await stage.SendAsync(stage.Office, "supplyBulk", $"""{stage.Round}, source: "统计局", mode: SKIP_BAD, {rows}""", "changed applied")).ShouldBe("""{"changed":1,"applied":true}""");
        (await stage.SendAsync(stage.Office, "supplyBulk", $"""{stage.Round}, source: "统计局", mode: SKIP_BAD, {rows}""", "changed unchanged")).ShouldBe("""{"changed":0,"unchanged":1}""");
    }
}
