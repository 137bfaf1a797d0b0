using System.Text.Json.Nodes;
using Fadu.Api.Ids;
using Fadu.Application.Access;
using Fadu.Kernel;

namespace Fadu.Api.Tests.Ids;

public sealed class NodeFieldsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Many_objects_cost_as_many_statements_as_one()
    {
        var stage = await new ApiRound(fixture, "many").BeginAsync();
        foreach (var (reporter, unit) in new[] { (stage.OfJia, stage.Jia), (stage.OfYi, stage.Yi) })
            await stage.SubmitAsync(reporter, unit, "50");
        string[] ids = [.. new[] { stage.Jia, stage.Yi, stage.Bing }.Select(unit => GlobalId.Of("Submission", "many", unit))];
        await AskAsync(stage, ids);

        var one = await StatementCount.OfAsync(() => AskAsync(stage, ids[..1]));
        var many = await StatementCount.OfAsync(() => AskAsync(stage, ids));

        one.ShouldBeGreaterThan(0);
        many.ShouldBe(one);
        (await AskAsync(stage, [ids[2], GlobalId.Of("Unit", stage.Yi), ids[0]])).ShouldBe("""{"nodes":[{"unitCode":"many-3"},{"code":"many-2"},{"unitCode":"many-1"}]}""");
    }

    [Fact]
    public async Task An_id_that_is_none_fails_alone()
    {
        var stage = await new ApiRound(fixture, "bad").BeginAsync();

        var answer = JsonNode.Parse(await fixture.RunAsync(stage.Office, Query([GlobalId.Of("Unit", stage.Jia), "nonsense", GlobalId.Of("Unit", "none")])))!;

        answer["data"]!.ToJsonString().ShouldBe("""{"nodes":[{"code":"bad-1"},null,null]}""");
        answer["errors"]!.AsArray().Select(error => (error!["path"]!.ToJsonString(), (string?)error["extensions"]!["code"])).ShouldBe([("""["nodes",1]""", "ID_INVALID")]);
    }

    [Fact]
    public async Task Items_that_bind_are_told_of_many_submissions_by_one_look_at_the_book()
    {
        var stage = await new ApiRound(fixture, "binds").BeginAsync();
        await BindsAsync(stage, 3);

        var one = await StatementCount.OfAsync(() => BindsAsync(stage, 1));
        var many = await StatementCount.OfAsync(() => BindsAsync(stage, 3));

        one.ShouldBeGreaterThan(0);
        many.ShouldBe(one);
    }

    [Fact]
    public async Task A_stranger_finds_publications_and_nothing_else()
    {
        var stage = await new ApiRound(fixture, "open").BeginAsync();
        await stage.SubmitAsync(stage.OfJia, stage.Jia, "50");
        await stage.DoneAsync(stage.Office, "publiciseResults", $"""{stage.Round}, basis: VERIFIED, appealsUntil: "{fixture.Clock.Now.AddDays(50):yyyy-MM-ddTHH:mm:sszzz}" """);
        string[] hidden = ["Unit:open-1", "Round:open", "Submission:open/open-1", "IndexSystem:open-system", "Revision:open-system/1", "Account:zhang"];
        string[] ids = [GlobalId.Of("Publication", "open", "1"), .. hidden.Select(one => one.Split(':')).Select(one => GlobalId.Of(one[0], one[1].Split('/')))];
        var stranger = Viewer.Stranger(Language.Chinese);

        (await stage.AskAsync(stranger, $$"""{ node(id: "{{ids[0]}}") { __typename ... on Publication { roundCode number } } }"""))
            .ShouldBe("""{"node":{"__typename":"Publication","roundCode":"open","number":1}}""");
        (await stage.AskAsync(stranger, $$"""{ nodes(ids: [{{string.Join(", ", ids.Select(id => $"\"{id}\""))}}]) { __typename ... on Publication { id } } }"""))
            .ShouldBe($$"""{"nodes":[{"__typename":"Publication","id":"{{ids[0]}}"},null,null,null,null,null,null]}""");
    }

    private static Task<string> BindsAsync(ApiRound stage, int first) => stage.AskAsync(
        stage.Office, $$"""{ round(by: { code: "{{stage.Code}}" }) { submissions(first: {{first}}) { nodes { items { code binds } } } } }""");

    private static Task<string> AskAsync(ApiRound stage, IEnumerable<string> ids) => stage.AskAsync(stage.Office, Query(ids));

    private static string Query(IEnumerable<string> ids) =>
        $$"""{ nodes(ids: [{{string.Join(", ", ids.Select(id => $"\"{id}\""))}}]) { ... on Submission { unitCode } ... on Unit { code } } }""";
}
