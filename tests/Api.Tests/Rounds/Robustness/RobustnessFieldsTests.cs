using Fadu.Api.Tests.Statistics;
using Fadu.Application.Accounts;

namespace Fadu.Api.Tests.Rounds.Robustness;

public sealed class RobustnessFieldsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Robustness = """
        query ($code: String!, $input: RobustnessInput!) { round(by: { code: $code }) { robustness(basis: REPORTED, input: $input) {
          draws seed spread concentration values top unitCount basis revision
          units { unitCode name group rank total least low median high greatest mean topShare }
          groups { group ranked meanShift drivers { code level share correlation varianceShare meanShift mostShift rankCorrelation } }
          swap { firstUnitCode secondUnitCode lead keptApart weights { code marks most down up isExact } } } } }
        """;

    [Fact]
    public async Task A_coordinator_gets_places_drivers_and_swaps()
    {
        await ReviewStage.BeginAsync(fixture, "RB1");

        (await fixture.RunAsync(ApiFixture.As("office", Role.Coordinator), Robustness, new { code = "RB1", input = new { draws = 50, top = 1, swap = new { first = "RB1-乙", second = "甲区" } } })).ShouldBe(
            "{\"data\":{\"round\":{\"robustness\":{\"draws\":50,\"seed\":1,\"spread\":\"20\",\"concentration\":null,\"values\":null,\"top\":1,\"unitCount\":2,\"basis\":\"REPORTED\",\"revision\":1,"
            + "\"units\":[{\"unitCode\":\"RB1-甲\",\"name\":\"甲区\",\"group\":\"城区\",\"rank\":1,\"total\":\"5\",\"least\":1,\"low\":1,\"median\":1,\"high\":1,\"greatest\":1,\"mean\":\"1\",\"topShare\":\"1\"},"
            + "{\"unitCode\":\"RB1-乙\",\"name\":\"乙区\",\"group\":\"城区\",\"rank\":2,\"total\":\"0\",\"least\":2,\"low\":2,\"median\":2,\"high\":2,\"greatest\":2,\"mean\":\"2\",\"topShare\":\"0\"}],"
            + "\"groups\":[{\"group\":\"城区\",\"ranked\":2,\"meanShift\":\"0\",\"drivers\":[{\"code\":\"1\",\"level\":1,\"share\":\"1\",\"correlation\":\"1\",\"varianceShare\":\"1\",\"meanShift\":null,\"mostShift\":null,\"rankCorrelation\":null}]}],"
            + "\"swap\":{\"firstUnitCode\":\"RB1-甲\",\"secondUnitCode\":\"RB1-乙\",\"lead\":\"5\",\"keptApart\":false,\"weights\":[{\"code\":\"1\",\"marks\":\"10\",\"most\":\"10\",\"down\":null,\"up\":null,\"isExact\":true}]}}}}}");
        (await fixture.RunAsync(ApiFixture.As("office", Role.Coordinator), Robustness, new { code = "RB1", input = new { draws = 50, concentration = "30", drivers = false } }))
            .ShouldSatisfyAllConditions(answer => answer.ShouldContain("\"spread\":null,\"concentration\":\"30\""), answer => answer.ShouldContain("\"drivers\":null"));
    }

    [Fact]
    public async Task Everything_wrong_with_the_input_is_told_at_once()
    {
        await ReviewStage.BeginAsync(fixture, "RB2");

        var answer = await fixture.RunAsync(
            ApiFixture.As("office", Role.Coordinator), Robustness, new { code = "RB2", input = new { draws = 0, spread = "10", concentration = "5", swap = new { first = "RB2-甲", second = "RB2-丙" } } });

        answer.ShouldContain("\"code\":\"robustness.both_kinds\"");
        answer.ShouldContain("\"code\":\"robustness.draws\"");
        answer.ShouldContain("\"code\":\"robustness.unknown_unit\"");
        answer.ShouldContain("\"input\":\"swap.second\"");
        (await fixture.RunAsync(ApiFixture.As("office", Role.Coordinator), Robustness, new { code = "RB2", input = new { draws = 0 } })).ShouldContain("\"code\":\"robustness.draws\"");
    }

    [Fact]
    public async Task A_reporter_is_told_nothing_of_it()
    {
        await ReviewStage.BeginAsync(fixture, "RB3");

        (await fixture.RunAsync(ApiFixture.As("a", Role.Reporter, "RB3-甲"), Robustness, new { code = "RB3", input = new { draws = 50 } })).ShouldNotContain("unitCode");
    }
}
