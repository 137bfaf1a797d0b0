using System.Text.Json.Nodes;
using Fadu.Api.Tests.Rights;
using Fadu.Application.Access;

namespace Fadu.Api.Tests.Scores.Differences;

public sealed class DifferenceFieldsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Everything = """
        revisionBefore revisionAfter bandBefore bandAfter bandMovedBy
        total { code name before after parts { kind marks items { code name before after marks eventType account role time reason } } }
        indicators { code name before after parts { kind marks items { code name before after marks eventType account role time reason } } }
        bonuses { code name before after parts { kind marks items { code name before after marks eventType account role time reason } } }
        deductions { code name before after parts { kind marks items { code name before after marks eventType account role time reason } } }
        """;

    [Fact]
    public async Task A_reporter_learns_why_its_own_score_changed_and_nothing_of_others_or_of_who_evaluated()
    {
        var round = new ApiRound(fixture, "R");
        await RightsStage.BeginAsync(fixture);
        fixture.Clock.Now += TimeSpan.FromMinutes(1);
        var from = $"{fixture.Clock.Now:yyyy-MM-ddTHH:mm:sszzz}";
        fixture.Clock.Now += TimeSpan.FromMinutes(1);
        const string Hidden = """roundCode: "R", unitCode: "hidden" """;
        await round.DoneAsync(RightsStage.HiddenReporter, "reportItems", $"""{Hidden}, reason: "隐上报", items: [{ApiRound.Number("fund", "49.97")}]""");
        await round.DoneAsync(RightsStage.HiddenReporter, "submitSubmission", Hidden);
        await round.DoneAsync(RightsStage.HiddenEvaluator, "correctItem", $$"""{{Hidden}}, item: "fund", value: { number: "48.86" }, reason: "隐更正" """);
        await round.DoneAsync(RightsStage.OwnEvaluator, "correctItem", """roundCode: "R", unitCode: "own", item: "fund", value: { number: "95" }, reason: "账目有误" """);
        string[] hidden = [.. RightsStage.Values, .. RightsStage.OfUnit, .. RightsStage.OfAccount, .. RightsStage.OfRound, .. RightsStage.OfRanking, "49.97", "48.86", "\"ea\"", "评估甲"];

        foreach (var basis in new[] { "REPORTED", "VERIFIED", "FINAL" })
        {
            var told = await AskAsync(RightsStage.OwnReporter, "own", basis);
            hidden.Where(mark => told.Contains(mark, StringComparison.Ordinal)).ShouldBeEmpty(told);
            var parts = Nodes(told)!["total"]!["parts"]!.AsArray();
            parts.Single(part => $"{part!["kind"]}" == "PEERS")!["items"]!.AsArray().ShouldBeEmpty(told);
            parts.SelectMany(part => part!["items"]!.AsArray()).Select(item => $"{item!["code"]}: {item["before"]} {item["after"]} by {item["account"]} {item["role"]}: {item["reason"]}")
                .ShouldBe(basis == "REPORTED" ? [] : ["fund: 100 95 by  evaluator: 账目有误"], told);

            Nodes(await AskAsync(RightsStage.OwnReporter, "hidden", basis)).ShouldBeNull();
            Nodes(await AskAsync(RightsStage.OwnReporter, "third", basis)).ShouldBeNull();
            Nodes(await AskAsync(RightsStage.OwnEvaluator, "hidden", basis)).ShouldBeNull();
        }

        (await AskAsync(RightsStage.Office, "hidden", "REPORTED")).ShouldContain("49.97", customMessage: "there is something to hide");

        Task<string> AskAsync(Viewer viewer, string unit, string basis) => fixture.RunAsync(
            viewer, $$"""{ round(by: { code: "R" }) { scoreDifference(unit: "{{unit}}", from: "{{from}}", basis: {{basis}}) { {{Everything}} } } }""");
    }

    [Fact]
    public async Task Both_moments_can_be_scored_under_one_revision()
    {
        var stage = await new ApiRound(fixture, "both").BeginAsync();
        fixture.Clock.Now += TimeSpan.FromMinutes(1);
        var from = $"{fixture.Clock.Now:yyyy-MM-ddTHH:mm:sszzz}";
        fixture.Clock.Now += TimeSpan.FromMinutes(1);
        await stage.PublishAsync(stage.Definition with { Indicators = [stage.Definition.Indicators[0], stage.Definition.Indicators[1], stage.Definition.Indicators[2] with { Name = "知晓度" }] });
        await stage.SubmitAsync(stage.OfJia, stage.Jia, "50");

        (await UnderAsync("")).ShouldBe("""{"round":{"scoreDifference":{"revisionBefore":1,"revisionAfter":1,"total":{"after":"2.5"}}}}""");
        (await UnderAsync(", revision: 2")).ShouldBe("""{"round":{"scoreDifference":{"revisionBefore":2,"revisionAfter":2,"total":{"after":"2.5"}}}}""");
        (await fixture.RunAsync(stage.OfJia, Asked(", revision: 3"))).ShouldContain("revision.unknown");

        Task<string> UnderAsync(string more) => stage.AskAsync(stage.OfJia, Asked(more));

        string Asked(string more) => $$"""{ round(by: { code: "both" }) { scoreDifference(unit: "{{stage.Jia}}", from: "{{from}}", basis: REPORTED{{more}}) { revisionBefore revisionAfter total { after } } } }""";
    }

    private static JsonNode? Nodes(string answer) => JsonNode.Parse(answer)!["data"]!["round"]!["scoreDifference"];
}
