using System.Text.Json.Nodes;
using Fadu.Api.Ids;

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

    private static Task<string> BindsAsync(ApiRound stage, int first) => stage.AskAsync(
        stage.Office, $$"""{ round(by: { code: "{{stage.Code}}" }) { submissions(first: {{first}}) { nodes { items { code binds } } } } }""");

    private static Task<string> AskAsync(ApiRound stage, IEnumerable<string> ids) => stage.AskAsync(stage.Office, Query(ids));

    private static string Query(IEnumerable<string> ids) =>
        $$"""{ nodes(ids: [{{string.Join(", ", ids.Select(id => $"\"{id}\""))}}]) { ... on Submission { unitCode } ... on Unit { code } } }""";
}
