using Fadu.Application.Accounts;

namespace Fadu.Api.Tests.Statistics;

public sealed class RoundStatisticsFieldsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Figures = """
        query ($code: String!, $classes: Int) { round(by: { code: $code }) { statistics(basis: REPORTED, classes: $classes) {
          basis revision whole { unitCount rankedCount fullMarks achievement lost total { count mean median lowerQuartile upperQuartile least most standardDeviation }
            distribution { from to count } bands { band units } indicators { code level concerned missing } losses { code marks share causes { reason units marks } } }
          groups { group figures { unitCount } } } } }
        """;

    private const string Timely = """
        query ($code: String!) { round(by: { code: $code }) { timeliness { asOf units { unitCode required reported daysEarly returns meanReviewHours } items { itemCode binding onTime } } } }
        """;

    [Fact]
    public async Task A_coordinator_gets_figures_and_a_reporter_those_that_it_may_see()
    {
        await ReviewStage.BeginAsync(fixture, "S1");

        (await fixture.RunAsync(ApiFixture.As("office", Role.Coordinator), Figures, new { code = "S1", classes = 2 })).ShouldBe(
            "{\"data\":{\"round\":{\"statistics\":{\"basis\":\"REPORTED\",\"revision\":1,\"whole\":{\"unitCount\":2,\"rankedCount\":2,\"fullMarks\":\"10\",\"achievement\":\"0.25\",\"lost\":\"15\","
            + "\"total\":{\"count\":2,\"mean\":\"2.5\",\"median\":\"2.5\",\"lowerQuartile\":\"1.25\",\"upperQuartile\":\"3.75\",\"least\":\"0\",\"most\":\"5\",\"standardDeviation\":\"2.5\"},"
            + "\"distribution\":[{\"from\":\"0\",\"to\":\"0.5\",\"count\":1},{\"from\":\"0.5\",\"to\":\"1\",\"count\":1}],"
            + "\"bands\":[{\"band\":\"合格\",\"units\":0},{\"band\":\"不合格\",\"units\":2}],\"indicators\":[{\"code\":\"1\",\"level\":1,\"concerned\":2,\"missing\":1}],"
            + "\"losses\":[{\"code\":\"1\",\"marks\":\"15\",\"share\":\"1\",\"causes\":[{\"reason\":\"NOT_REPORTED\",\"units\":1,\"marks\":\"10\"},{\"reason\":\"VALUE_SHORT\",\"units\":1,\"marks\":\"5\"}]}]},"
            + "\"groups\":[{\"group\":\"城区\",\"figures\":{\"unitCount\":2}}]}}}}");
        (await fixture.RunAsync(ApiFixture.As("a", Role.Reporter, "S1-甲"), Figures, new { code = "S1", classes = 2 })).ShouldContain("\"whole\":null,\"groups\":[]");
        (await fixture.RunAsync(ApiFixture.As("office", Role.Coordinator), Figures, new { code = "S1", classes = 0 })).ShouldContain("\"code\":\"statistics.classes\"");
    }

    [Fact]
    public async Task Timeliness_is_told_by_unit_and_over_all_by_item()
    {
        await ReviewStage.BeginAsync(fixture, "S2");

        (await fixture.RunAsync(ApiFixture.As("office", Role.Coordinator), Timely, new { code = "S2" })).ShouldBe(
            """
            {"data":{"round":{"timeliness":{"asOf":null,"units":[{"unitCode":"S2-乙","required":1,"reported":0,"daysEarly":null,"returns":0,"meanReviewHours":null},{"unitCode":"S2-甲","required":1,"reported":1,"daysEarly":30,"returns":0,"meanReviewHours":null}],"items":[{"itemCode":"fund","binding":2,"onTime":1}]}}}}
            """.Trim());
        (await fixture.RunAsync(ApiFixture.As("a", Role.Reporter, "S2-甲"), Timely, new { code = "S2" })).ShouldContain("\"items\":null");
    }
}
