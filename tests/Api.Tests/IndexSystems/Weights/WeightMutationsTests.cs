using System.Text.Json.Nodes;
using Fadu.Application.Accounts;

namespace Fadu.Api.Tests.IndexSystems.Weights;

public sealed class WeightMutationsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Marks = "proposal { method revision marks indicators { indicator before after } } applied errors { __typename ... on Refusal { code path index } }";

    [Fact]
    public async Task Comparisons_become_a_draft_that_can_be_read_as_a_file()
    {
        var round = await StageAsync("W1");
        var input = $$"""system: "{{round.SystemCode}}", experts: [{ expert: "甲", comparisons: [{ indicator: "1", over: "2", times: "3" }, { indicator: "1", over: "3", times: "3" }, { indicator: "2", over: "3", times: "1" }] }]""";

        (await round.SendAsync(round.Office, "weightsFromAhp", input, $"{Marks} proposal {{ summary objections ahp {{ consistency {{ lambdaMax index randomIndex ratio passed }} experts {{ expert weights contradiction {{ explanation }} }} }} units entropy {{ entropy }} rounds {{ experts }} }}"))
            .ShouldBe("""{"proposal":{"method":"AHP","revision":1,"marks":"10","indicators":[{"indicator":"1","before":"6","after":"6"},{"indicator":"2","before":"2","after":"2"},{"indicator":"3","before":"2","after":"2"}],"summary":"层次分析法，专家 1 人，λmax=3，CI=0，CR=0","objections":[],"ahp":{"consistency":{"lambdaMax":"3","index":"0","randomIndex":"0.58","ratio":"0","passed":true},"experts":[{"expert":"甲","weights":["0.6","0.2","0.2"],"contradiction":null}]},"units":null,"entropy":null,"rounds":null},"applied":false,"errors":[]}""");
        (await round.SendAsync(round.Office, "weightsFromAhp", $"{input.Replace("times: \"3\"", "times: \"2\"", StringComparison.Ordinal)}, apply: true", Marks))
            .ShouldBe("""{"proposal":{"method":"AHP","revision":1,"marks":"10","indicators":[{"indicator":"1","before":"6","after":"5"},{"indicator":"2","before":"2","after":"2.5"},{"indicator":"3","before":"2","after":"2.5"}]},"applied":true,"errors":[]}""");

        var yaml = JsonNode.Parse(await round.AskAsync(round.Office, $$"""{ indexSystem(by: { code: "{{round.SystemCode}}" }) { draft { yaml } revision(number: 1) { yaml } } }"""))!["indexSystem"]!;
        var draft = $"{yaml["draft"]!["yaml"]}";
        draft.ShouldContain("  - code: \"3\"\n    name: 知晓\n    marks: 2.5\n    formula: \"Linear([知晓率], 0, 100)\"\n    outOf: 2\n");
        $"{yaml["revision"]!["yaml"]}".ShouldContain("  - code: \"3\"\n    name: 知晓\n    marks: 2\n    formula: \"Linear([知晓率], 0, 100)\"\n");

        // Taken again, it is the draft that is there.
        var version = await VersionAsync(round);
        await fixture.RunAsync(round.Office, "mutation ($yaml: String!) { importIndexSystem(input: { yaml: $yaml }) { errors { __typename } } }", new { yaml = draft });
        (await VersionAsync(round)).ShouldBe(version);
    }

    [Fact]
    public async Task Contradictions_come_with_the_comparison_to_reconsider()
    {
        var round = await StageAsync("W2");
        var input = $$"""system: "{{round.SystemCode}}", apply: true, experts: [{ expert: "甲", comparisons: [{ indicator: "1", over: "2", times: "3" }, { indicator: "2", over: "3", times: "3" }, { indicator: "3", over: "1", times: "3" }] }]""";

        (await round.SendAsync(round.Office, "weightsFromAhp", input, $"applied {ApiRound.Errors} proposal {{ objections ahp {{ experts {{ contradiction {{ indicator over given fitting ratioThen through firstLeg secondLeg }} }} }} }}")).ShouldStartWith(
            """{"applied":false,"errors":[{"__typename":"RuleViolation","code":"weights.contradictory","path":["input","experts","0"],"index":0}],"proposal":{"objections":["甲 的比较前后矛盾，CR=1.1494""");
        (await round.SendAsync(round.Office, "weightsFromAhp", $"{input}, accept: true", "applied errors { __typename } indexSystem { draft { basedOn } }")).ShouldBe("""{"applied":true,"errors":[],"indexSystem":{"draft":{"basedOn":1}}}""");
    }

    [Fact]
    public async Task What_is_wrong_is_named_by_its_place()
    {
        var round = await StageAsync("W3");

        (await round.SendAsync(round.Office, "weightsFromAhp", $$"""system: "{{round.SystemCode}}", indicator: "1", experts: [{ expert: "甲", comparisons: [{ indicator: "1.1", over: "1.3", times: "12" }] }]""", Marks)).ShouldBe(
            """{"proposal":null,"applied":false,"errors":[{"__typename":"NotFound","code":"weights.unknown_indicator","path":["input","experts","0","comparisons","0","over"],"index":0},{"__typename":"InvalidInput","code":"field.times","path":["input","experts","0","comparisons","0","times"],"index":0},{"__typename":"RuleViolation","code":"weights.comparison_missing","path":["input","experts","0"],"index":0}]}""");
        (await round.SendAsync(round.Office, "weightsFromEntropy", $"""system: "{round.SystemCode}", roundCode: "W3", keep: ["2"]""", "proposal { marks } errors { ... on Refusal { code path } }")).ShouldBe(
            """{"proposal":null,"errors":[{"code":"weights.value_missing","path":["input","completeOnly"]},{"code":"weights.value_missing","path":["input","completeOnly"]}]}""");
        (await round.SendAsync(round.Office, "weightsFromCritic", $"""system: "{round.SystemCode}", roundCode: "W3", keep: ["2"], completeOnly: true""", "proposal { marks } errors { ... on Refusal { code path } }")).ShouldBe(
            """{"proposal":null,"errors":[{"code":"weights.too_few_units","path":["input","roundCode"]}]}""");
        (await round.SendAsync(round.Office, "weightsFromCritic", $"""system: "none", roundCode: "W3" """, "proposal { marks } indexSystem { code } errors { ... on Refusal { code path } }")).ShouldBe(
            """{"proposal":null,"indexSystem":null,"errors":[{"code":"weights.other_system","path":["input","roundCode"]}]}""");
    }

    [Fact]
    public async Task Experts_and_equal_shares()
    {
        var round = await StageAsync("W4");

        (await round.SendAsync(round.Office, "weightsFromExperts", $$"""
            system: "{{round.SystemCode}}", indicator: "1", rounds: [{ experts: [
              { expert: "甲", weights: [{ indicator: "1.1", weight: "60" }, { indicator: "1.2", weight: "40" }] },
              { expert: "乙", weights: [{ indicator: "1.1", weight: "4" }, { indicator: "1.2", weight: "1" }] }] }]
            """, $"{Marks} proposal {{ rounds {{ experts indicators {{ indicator mean median lowerQuartile upperQuartile least most standardDeviation variation farOff {{ expert share }} }} agreement {{ w chiSquare degreesOfFreedom }} }} }}")).ShouldBe(
            """{"proposal":{"method":"EXPERTS","revision":1,"marks":"6","indicators":[{"indicator":"1.1","before":"4","after":"4.2"},{"indicator":"1.2","before":"2","after":"1.8"}],"rounds":[{"experts":2,"indicators":[{"indicator":"1.1","mean":"0.7","median":"0.7","lowerQuartile":"0.65","upperQuartile":"0.75","least":"0.6","most":"0.8","standardDeviation":"0.1","variation":"0.142857142857","farOff":[]},{"indicator":"1.2","mean":"0.3","median":"0.3","lowerQuartile":"0.25","upperQuartile":"0.35","least":"0.2","most":"0.4","standardDeviation":"0.1","variation":"0.333333333333","farOff":[]}],"agreement":{"w":"1","chiSquare":"2","degreesOfFreedom":1}}]},"applied":false,"errors":[]}""");
        (await round.SendAsync(round.Office, "weightsEqual", $"""system: "{round.SystemCode}", leaves: true, decimals: 1, apply: true""", Marks)).ShouldBe(
            """{"proposal":{"method":"EQUAL","revision":1,"marks":"10","indicators":[{"indicator":"1.1","before":"4","after":"2.5"},{"indicator":"1.2","before":"2","after":"2.5"},{"indicator":"2","before":"2","after":"2.5"},{"indicator":"3","before":"2","after":"2.5"}]},"applied":true,"errors":[]}""");
        (await fixture.RunAsync(round.OfJia, $$"""mutation { weightsEqual(input: { system: "{{round.SystemCode}}" }) { applied } }""")).ShouldContain("FORBIDDEN");
    }

    [Fact]
    public async Task What_the_units_of_a_round_achieve_is_weighed()
    {
        var round = await StageAsync("W5");
        foreach (var (reporter, unit, fund, known) in new[] { (round.OfJia, round.Jia, "100", "50"), (round.OfYi, round.Yi, "50", "100"), (ApiFixture.As("bing", Role.Reporter, round.Bing), round.Bing, "20", "80") })
        {
            await round.SubmitAsync(reporter, unit, fund);
            await round.DoneAsync(round.Zhang, "verifyItems", $"{round.In(unit)}, items: [{ApiRound.Number("fund", fund)}]");
            await round.DoneAsync(round.Office, "supplyItems", $"""{round.In(unit)}, source: "统计局", items: [{ApiRound.Number("known", known)}]""");
        }

        var input = $"""system: "{round.SystemCode}", roundCode: "W5", leaves: true, keep: ["1.2", "2"]""";

        (await round.SendAsync(round.Office, "weightsFromCritic", input, "proposal { units indicators { indicator after } critic { indicator deviation conflict information } } errors { ... on Refusal { code } }")).ShouldStartWith(
            """{"proposal":{"units":3,"indicators":[{"indicator":"1.1","after":"3.01"},{"indicator":"3","after":"2.99"}],"critic":[{"indicator":"1.1","deviation":"0.41247""");
        (await round.SendAsync(round.Office, "weightsFromEntropy", $"{input}, stretch: true", "proposal { units entropy { indicator entropy divergence } } errors { ... on Refusal { code } }")).ShouldStartWith(
            """{"proposal":{"units":3,"entropy":[{"indicator":"1.1","entropy":"0.""");
    }

    private async Task<ApiRound> StageAsync(string code) => await new ApiRound(fixture, code).BeginAsync();

    private static async Task<string> VersionAsync(ApiRound round) => await round.AskAsync(round.Office, $$"""{ indexSystem(by: { code: "{{round.SystemCode}}" }) { version } }""");
}
