using Fadu.Application.Access;

namespace Fadu.Api.Tests.Scores.Plans;

public sealed class PlanFieldsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Asked = "state isProved areNextProved leastEffort proposals { effort total changes { itemCode from to steps wins } } most { total } beyond { indicatorCode marks itemCodes }";

    [Fact]
    public async Task A_unit_is_told_the_least_that_brings_it_to_a_target()
    {
        var stage = await new ApiRound(fixture, "plan").BeginAsync();
        await stage.SubmitAsync(stage.OfJia, stage.Jia, "50");

        // Funds win 4 of 8 marks, which are shared out over 10 while nothing is to be settled: 2.5 come to 3 with another 10.
        (await PlanAsync(stage, stage.OfJia, "total: 3")).ShouldStartWith("""
            {"round":{"score":{"plan":{"state":"REACHED","isProved":true,"areNextProved":true,"leastEffort":"9.9","proposals":[{"effort":"9.90","total":"3.00","changes":[{"itemCode":"fund","from":"50","to":"59.9","steps":"990","wins":"0.50"}]}],"most":null,"beyond":[{"indicatorCode":"1.2","marks":"2.5","itemCodes":["site"]}
            """.Trim());
        (await PlanAsync(stage, stage.OfJia, "total: 6")).ShouldContain("\"state\":\"OUT_OF_REACH\",\"isProved\":true,\"areNextProved\":false,\"leastEffort\":null,\"proposals\":[],\"most\":{\"total\":\"5\"}");
        (await PlanAsync(stage, stage.OfJia, "total: 2")).ShouldContain("\"state\":\"REACHED_ALREADY\"");
        (await PlanAsync(stage, stage.OfJia, "total: 3", """, limits: [{ itemCode: "fund", steps: 5 }]""")).ShouldContain("OUT_OF_REACH");
    }

    [Fact]
    public async Task What_can_not_be_a_target_is_refused_with_what_to_write()
    {
        var stage = await new ApiRound(fixture, "unfit").BeginAsync();

        (await RefusedAsync(stage, """band: "通国" """)).ShouldContain("没有“通国”这个等次，是不是“通过”；可写：通过、不通过");
        (await RefusedAsync(stage, "total: 11")).ShouldContain("不超过 10");
        (await RefusedAsync(stage, "rank: 0")).ShouldContain("名次从 1 起");
        (await RefusedAsync(stage, "total: 3", """, limits: [{ itemCode: "found", excluded: true }]""")).ShouldContain("fund");
        (await RefusedAsync(stage, "total: 3", """, limits: [{ itemCode: "fund", steps: 5 }, { itemCode: "fund", noFurtherThan: "80" }]""")).ShouldContain("“fund”写了 2 条限制；请把它们并成一条");
        (await RefusedAsync(stage, "total: 3", """, limits: [{ itemCode: "fund", noFurtherThanDate: "2026-11-30" }]""")).ShouldContain("不能用日期限定");
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once()
    {
        var stage = await new ApiRound(fixture, "unfits").BeginAsync();

        var answer = await RefusedAsync(stage, "total: 11", """, limits: [{ itemCode: "found", excluded: true }, { itemCode: "fund", steps: -1 }]""");

        using var document = System.Text.Json.JsonDocument.Parse(answer);
        var error = document.RootElement.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("path").EnumerateArray().Last().GetString().ShouldBe("plan");
        error.GetProperty("extensions").GetProperty("problems").EnumerateArray().Select(problem => $"{problem.GetProperty("code").GetString()} {problem.GetProperty("input").GetString()}")
            .ShouldBe(["plan.total_unfit target.total", "plan.item_unknown found", "plan.limit_unfit fund"]);
    }

    [Fact]
    public async Task Who_does_not_see_the_values_sees_no_plan()
    {
        var stage = await new ApiRound(fixture, "unseen").BeginAsync();

        (await PlanAsync(stage, stage.OfYi, "total: 3")).ShouldBe("""{"round":{"score":{"plan":null}}}""");
        (await PlanAsync(stage, Viewer.Stranger(Kernel.Language.Chinese), "total: 3")).ShouldContain("UNAUTHENTICATED");
    }

    private Task<string> RefusedAsync(ApiRound stage, string target, string more = "") => fixture.RunAsync(stage.OfJia, Query(stage, target, more));

    private static Task<string> PlanAsync(ApiRound stage, Viewer viewer, string target, string more = "") => stage.AskAsync(viewer, Query(stage, target, more));

    private static string Query(ApiRound stage, string target, string more) => $$"""{ round(by: {code: "{{stage.Code}}"}) { score(unit: "{{stage.Jia}}", basis: REPORTED) { plan(target: { {{target}} }{{more}}) { {{Asked}} } } } }""";
}
