using System.Text.Json.Nodes;
using Fadu.Api.Tests.Statistics;
using Fadu.Application.Accounts;

namespace Fadu.Api.Tests.Exports;

public sealed class ExportMutationsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Job = "job { id kind roundCode state progress fileName bytes sha256 problems { code message } link { url until } } errors { ... on Refusal { code path } }";

    [Fact]
    public async Task A_small_file_is_there_at_once_with_a_link_and_is_found_again_by_its_id()
    {
        await ReviewStage.BeginAsync(fixture, "EX1");
        var office = ApiFixture.As("office", Role.Coordinator);

        var payload = Parsed(await fixture.RunAsync(office, $$"""mutation { exportGaps(input: { roundCode: "EX1", basis: REPORTED, clientMutationId: "m" }) { clientMutationId {{Job}} } }"""), "exportGaps");

        ((string)payload["clientMutationId"]!).ShouldBe("m");
        payload["errors"]!.AsArray().ShouldBeEmpty();
        var job = payload["job"]!;
        ((string)job["kind"]!, (string)job["roundCode"]!, (string)job["state"]!, (double)job["progress"]!, (string)job["fileName"]!)
            .ShouldBe(("GAPS", "EX1", "DONE", 1, "中期评估 差距清单 自评.xlsx"));
        ((int)job["bytes"]!).ShouldBeGreaterThan(1000);
        var token = ((string)job["link"]!["url"]!)["/exports/".Length..];
        (await fixture.Exports.FetchAsync(token, default)).Value!.Sha256.ShouldBe((string)job["sha256"]!);

        var found = Parsed(await fixture.RunAsync(office, $$"""{ exportJob(id: "{{job["id"]}}") { id state link { url } } }"""), "exportJob");
        ((string)found["id"]!, (string)found["state"]!).ShouldBe(((string)job["id"]!, "DONE"));
        ((string)found["link"]!["url"]!).ShouldNotBe((string)job["link"]!["url"]!, "links are new each time");
        (await fixture.RunAsync(ApiFixture.As("other", Role.Coordinator), $$"""{ exportJob(id: "{{job["id"]}}") { id } }""")).ShouldBe("{\"data\":{\"exportJob\":null}}");
    }

    [Fact]
    public async Task Whoever_listens_is_told_how_it_ends_and_nobody_else_is_told_anything()
    {
        await ReviewStage.BeginAsync(fixture, "EX2");
        var reporter = ApiFixture.As("a", Role.Reporter, "EX2-甲");
        var id = (string)Parsed(await fixture.RunAsync(reporter, $$"""mutation { exportUnitReport(input: { roundCode: "EX2", unitCode: "EX2-甲", basis: REPORTED, target: { total: 6 } }) { {{Job}} } }"""), "exportUnitReport")["job"]!["id"]!;

        var told = new List<string>();
        await foreach (var one in fixture.SubscribeAsync(reporter, $$"""subscription { exportProgress(id: "{{id}}") { state progress } }"""))
            told.Add(one);
        told[^1].ShouldBe("{\"data\":{\"exportProgress\":{\"state\":\"DONE\",\"progress\":1}}}");

        var others = new List<string>();
        await foreach (var one in fixture.SubscribeAsync(ApiFixture.As("b", Role.Reporter, "EX2-乙"), $$"""subscription { exportProgress(id: "{{id}}") { state } }"""))
            others.Add(one);
        others.ShouldHaveSingleItem().ShouldContain("export.unknown_job");
    }

    [Fact]
    public async Task What_is_refused_names_its_place_in_the_input()
    {
        await ReviewStage.BeginAsync(fixture, "EX3");
        var office = ApiFixture.As("office", Role.Coordinator);

        (await fixture.RunAsync(office, $$"""mutation { exportGaps(input: { roundCode: "EX3", group: "郊区" }) { {{Job}} } }"""))
            .ShouldBe("{\"data\":{\"exportGaps\":{\"job\":null,\"errors\":[{\"code\":\"export.unknown_group\",\"path\":[\"input\",\"group\"]}]}}}");
        (await fixture.RunAsync(ApiFixture.As("b", Role.Reporter, "EX3-乙"), $$"""mutation { exportUnitReport(input: { roundCode: "EX3", unitCode: "EX3-甲" }) { {{Job}} } }"""))
            .ShouldContain("{\"code\":\"export.unknown_unit\",\"path\":[\"input\",\"unitCode\"]}");
    }

    private static JsonNode Parsed(string answer, string field) => JsonNode.Parse(answer)!["data"]![field]!;
}
