using System.Text.Json.Nodes;
using Fadu.Application.Seeding.Demonstration;
using Fadu.TestSupport.Clients;
using Fadu.TestSupport.Programs;

namespace Fadu.Host.Tests.Demo;

public sealed class DemoPlanTests(DemoDatabase demo) : IClassFixture<DemoDatabase>
{
    private const string Unit = "QX12";

    private static readonly string[] Bands = ["优秀", "良好", "合格", "不合格"];

    [Fact]
    public async Task A_district_that_carries_out_the_plan_to_the_next_band_gets_the_total_and_the_band_that_it_was_promised()
    {
        var reporter = await SignInAsync(DemonstrationCodes.ReporterOf(Unit));
        await ReportAsync(reporter, [new { item = "leader-sessions", value = new { number = "3" } }]);
        var before = await PreviewAsync(reporter, Bands[0]);
        var next = Bands[Array.IndexOf(Bands, (string)before["band"]!) - 1];

        var plan = (await PreviewAsync(reporter, next))["plan"]!;
        var promised = plan["proposals"]![0]!;
        var items = await ItemsAsync(reporter);
        await ReportAsync(reporter, [.. promised["changes"]!.AsArray().Select(change => ValueOf(change!, items))]);
        await AttachAsync(reporter, [.. promised["changes"]!.AsArray().Select(change => (string)change!["itemCode"]!)]);
        await reporter.DoAsync("submitSubmission", new { roundCode = DemonstrationCodes.Round, unitCode = Unit });

        // What is compared within the group is left out of a unit's own plans, so that a cheaper one is not ruled out.
        ((string)plan["state"]!, (bool)plan["isProved"]!, plan["withheldItemCodes"]!.AsArray().Count > 0).ShouldBe(("REACHED", false, true));
        ((string)promised["band"]!, decimal.Parse((string)promised["total"]!, null) > decimal.Parse((string)before["total"]!, null)).ShouldBe((next, true));
        (await TotalAsync(reporter)).ShouldBe($"SUBMITTED {promised["total"]} {next}");
    }

    [Fact]
    public async Task A_target_beyond_the_full_marks_is_refused_with_what_to_write()
    {
        var reporter = await SignInAsync(DemonstrationCodes.ReporterOf(Unit));

        var answer = await reporter.SendAsync($$"""{ round(by: {code: "{{DemonstrationCodes.Round}}"}) { preview(unit: "{{Unit}}") { plan(target: {total: "1000"}) { state } } } }""");

        answer.Body["errors"]!.ToJsonString().ShouldContain("plan.total_unfit");
    }

    private async Task<ApiClient> SignInAsync(string account)
    {
        var stranger = new ApiClient(demo.Service.Http);
        var signedIn = await stranger.DoAsync("signIn", new { account, password = demo.Password }, "token");
        return stranger.With((string)signedIn["token"]!);
    }

    private static Task<JsonNode> ReportAsync(ApiClient reporter, object[] items) =>
        reporter.DoAsync("reportItems", new { roundCode = DemonstrationCodes.Round, unitCode = Unit, items });

    private static async Task<JsonNode> PreviewAsync(ApiClient reporter, string band)
    {
        var preview = await reporter.AskAsync(
            $$"""
            query($band: String!) { round(by: {code: "{{DemonstrationCodes.Round}}"}) { preview(unit: "{{Unit}}") {
              total band plan(target: {band: $band}) { state isProved withheldItemCodes proposals { effort total band changes { itemCode from to } } blockers { code } }
            } } }
            """,
            new { band });
        return preview["round"]!["preview"]!;
    }

    private static async Task<Dictionary<string, JsonNode>> ItemsAsync(ApiClient reporter)
    {
        var submission = await reporter.AskAsync(
            "query($round: String!, $unit: String!) { submission(roundCode: $round, unitCode: $unit) { items { code type evidenceAsked evidence { fileName } } } }",
            new { round = DemonstrationCodes.Round, unit = Unit });
        return submission["submission"]!["items"]!.AsArray().ToDictionary(item => (string)item!["code"]!, item => item!);
    }

    private static object ValueOf(JsonNode change, Dictionary<string, JsonNode> items)
    {
        var (item, to) = ((string)change["itemCode"]!, (string)change["to"]!);
        return new { item, value = CityTable.ValueOf((string)items[item]["type"]!, to is "true" ? "是" : to is "false" ? "否" : to) };
    }

    private static async Task AttachAsync(ApiClient reporter, string[] changed)
    {
        foreach (var (code, item) in await ItemsAsync(reporter))
        {
            if (changed.Contains(code) && item["evidenceAsked"] is not null && item["evidence"]!.AsArray() is [])
                (await reporter.PutEvidenceAsync(DemonstrationCodes.Round, Unit, code, $"{code}.pdf", ApiClient.Pdf(code))).Status.ShouldBe(201);
        }
    }

    private static async Task<string> TotalAsync(ApiClient reporter)
    {
        var scored = await reporter.AskAsync($$"""{ round(by: {code: "{{DemonstrationCodes.Round}}"}) { preview(unit: "{{Unit}}") { total band } } submission(roundCode: "{{DemonstrationCodes.Round}}", unitCode: "{{Unit}}") { status } }""");
        return $"{scored["submission"]!["status"]} {scored["round"]!["preview"]!["total"]} {scored["round"]!["preview"]!["band"]}";
    }
}
