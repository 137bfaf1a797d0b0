using System.Text.Json.Nodes;
using Fadu.Application.Access;
using Fadu.Application.Accounts;

namespace Fadu.Api.Tests.Rounds;

public sealed class RoundQueriesTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Open = """
        mutation ($input: OpenRoundInput!) { openRound(input: $input) { clientMutationId round { code status version } errors { __typename ... on Refusal { code path } } } }
        """;

    [Fact]
    public async Task A_stranger_asks_for_no_rounds() =>
        (await fixture.RunAsync(Viewer.Stranger(Kernel.Language.Chinese), "{ rounds { totalCount } }")).ShouldContain("UNAUTHENTICATED");

    [Fact]
    public async Task A_round_of_an_unknown_system_is_refused_with_the_place_in_the_input() =>
        (await fixture.RunAsync(ApiFixture.As("office", Role.Coordinator), Open, new
        {
            input = new
            {
                clientMutationId = "1",
                code = "R1",
                name = "中期评估",
                indexSystemCode = "none",
                revisionNumber = 1,
                periodFrom = "2021-01-01",
                periodTo = "2023-06-30",
                deadline = "2023-08-31T18:00:00+08:00",
            },
        })).ShouldBe("""
            {"data":{"openRound":{"clientMutationId":"1","round":null,"errors":[{"__typename":"NotFound","code":"round.unknown_revision","path":["input","revisionNumber"]}]}}}
            """.Trim());

    [Fact]
    public async Task A_page_that_is_too_large_is_refused_by_name() =>
        (await fixture.RunAsync(ApiFixture.As("office", Role.Coordinator), "{ rounds(first: 201) { nodes { code } } }"))
            .ShouldBe("""
            {"data":null,"errors":[{"message":"每页 0 到 200 条，不是 201 条","locations":[{"line":1,"column":3}],"path":["rounds"],"extensions":{"code":"PAGE_SIZE"}}]}
            """.Trim());

    [Fact]
    public async Task A_round_that_can_not_be_scored_leaves_the_others_their_scores()
    {
        var (first, second) = (await new ApiRound(fixture, "one").BeginAsync(), await new ApiRound(fixture, "two").BeginAsync());
        await second.PublishAsync(second.Definition with { Name = "第二版" });

        var answer = JsonNode.Parse(await fixture.RunAsync(first.Office, """
            { rounds(where: { code: { in: ["one", "two"] } }, orderBy: CODE_ASC) { nodes { code scores(revision: 2) { totalCount } statistics(revision: 2) { whole { unitCount } } } } }
            """))!;

        answer["data"]!["rounds"]!["nodes"]!.AsArray().Select(round => (round!["scores"]?["totalCount"]?.GetValue<int>(), round["statistics"] is null))
            .ShouldBe([(null, true), (3, false)]);
        answer["errors"]!.AsArray().Select(error => (error!["path"]!.ToJsonString(), (string?)error["extensions"]!["code"])).ShouldBe(
            [("""["rounds","nodes",0,"scores"]""", "revision.unknown"), ("""["rounds","nodes",0,"statistics"]""", "revision.unknown")]);
    }
}
