using System.Text.Json;
using Fadu.Api.Tests.Statistics;
using Fadu.Application.Accounts;

namespace Fadu.Api.Tests.Histories;

public sealed class HistoryQueriesTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private static readonly string[] Mistyped = ["round_opend"];
    private static readonly string[] Published = ["revision_published"];

    private const string Page = """
        query ($of: HistoryOf!, $where: HistoryWhere, $after: String, $first: Int) { history(of: $of, where: $where, newestFirst: false, first: $first, after: $after) {
          nodes { version type label subject account role unitCode body } pageInfo { hasNextPage endCursor } } }
        """;

    [Fact]
    public async Task A_history_is_read_page_by_page()
    {
        await ReviewStage.BeginAsync(fixture, "H1");
        var of = new { submission = new { roundCode = "H1", unitCode = "H1-甲" } };

        var first = await fixture.RunAsync(ApiFixture.As("a", Role.Reporter, "H1-甲"), Page, new { of, first = 1 });
        var cursor = JsonDocument.Parse(first).RootElement.GetProperty("data").GetProperty("history").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var second = await fixture.RunAsync(ApiFixture.As("a", Role.Reporter, "H1-甲"), Page, new { of, first = 1, after = cursor });

        first.ShouldContain("""
            {"version":1,"type":"item_reported","label":"填报了","subject":"fund","account":"a","role":"reporter","unitCode":"H1-甲","body":"{\"item\":\"fund\",\"value\":50}"}],"pageInfo":{"hasNextPage":true
            """.Trim());
        second.ShouldContain("\"version\":2,\"type\":\"submission_submitted\"");
        second.ShouldContain("\"hasNextPage\":false");
    }

    [Fact]
    public async Task Conditions_are_joined_as_anywhere()
    {
        await ReviewStage.BeginAsync(fixture, "H3");

        foreach (var (where, types) in new[]
        {
            ("""{ not: { types: ["submission_submitted"] } }""", "item_reported"),
            ("""{ or: [{ types: ["submission_submitted"] }, { itemCode: "fund" }] }""", "item_reported submission_submitted"),
            ("""{ and: [{ account: "a" }, { not: { itemCode: "fund" } }] }""", "submission_submitted"),
            ("""{ not: { account: "a" } }""", ""),
            ("""{ or: [] }""", ""),
            ("""{ not: { from: "2000-01-01T00:00:00Z" } }""", ""),
            ("""{ and: [{ from: "2000-01-01T00:00:00Z" }, { to: "2100-01-01T00:00:00Z" }], types: ["submission_submitted"] }""", "submission_submitted"),
        })
        {
            foreach (var first in new[] { 1, 50 })
                string.Join(' ', await TypesAsync(where, first)).ShouldBe(types, where);
        }
    }

    private async Task<List<string>> TypesAsync(string where, int first)
    {
        var (told, after) = (new List<string>(), "");
        do
        {
            var answer = await fixture.RunAsync(ApiFixture.As("a", Role.Reporter, "H3-甲"), $$"""
                { history(of: { submission: { roundCode: "H3", unitCode: "H3-甲" } }, where: {{where}}, newestFirst: false, first: {{first}}{{after}}) { nodes { type } pageInfo { hasNextPage endCursor } } }
                """);
            var page = JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("history");
            told.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("type").GetString()!));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? $", after: \"{info.GetProperty("endCursor").GetString()}\"" : null;
        }
        while (after is not null);

        return told;
    }

    [Fact]
    public async Task What_an_account_did_unnamed_is_found_by_no_condition_on_it()
    {
        var stage = await new ApiRound(fixture, "H4").BeginAsync();
        await stage.AcceptAsync(stage.OfJia, stage.Jia, "50");

        foreach (var (where, found) in new[] { ("""{ or: [{ account: "zhang" }] }""", 0), ("""{ not: { not: { account: "zhang" } } }""", 0), ("""{ types: ["item_verified"], not: { account: "zhang" } }""", 2) })
        {
            var answer = await stage.AskAsync(stage.OfJia, $$"""{ history(of: { submission: { roundCode: "H4", unitCode: "H4-1" } }, where: {{where}}) { nodes { type account } } }""");
            JsonDocument.Parse(answer).RootElement.GetProperty("history").GetProperty("nodes").GetArrayLength().ShouldBe(found, where);
        }
    }

    [Fact]
    public async Task What_can_not_be_seen_is_null_and_what_can_not_be_asked_is_said()
    {
        await ReviewStage.BeginAsync(fixture, "H2");
        var reporter = ApiFixture.As("a", Role.Reporter, "H2-甲");

        (await fixture.RunAsync(reporter, Page, new { of = new { submission = new { roundCode = "H2", unitCode = "H2-乙" } }, first = 5 })).ShouldBe("""{"data":{"history":null}}""");
        (await fixture.RunAsync(reporter, Page, new { of = new { wholeRound = "H2" }, first = 5, where = new { types = Mistyped } })).ShouldContain("\"code\":\"history.unknown_type\"");
        (await fixture.RunAsync(ApiFixture.As("office", Role.Coordinator), Page, new { of = new { unit = "H2-甲" }, first = 5 })).ShouldContain("unit_registered");
        (await fixture.RunAsync(ApiFixture.As("office", Role.Coordinator), Page, new { of = new { indexSystem = "H2-system" }, first = 5, where = new { types = Published } })).ShouldContain("发布了版本");
        (await fixture.RunAsync(ApiFixture.As("office", Role.Coordinator), Page, new { of = new { round = "H2" }, first = 201 })).ShouldContain("\"code\":\"history.page_size\"");
    }
}
