using Fadu.Api.Tests.Statistics;
using Fadu.Application.Accounts;

namespace Fadu.Api.Tests.Rounds.Helps;

public sealed class HelpFieldsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Help = """
        query ($code: String!, $target: HelpTarget!, $kind: HelpKind, $group: String, $most: Int! = 5) { round(by: { code: $code }) { help(basis: REPORTED, target: $target, kind: $kind, group: $group, most: $most) {
          unitCount below left basis revision helps { kind code name alone added effort restsOnPeers units { unitCode name group effort } } } } }
        """;

    [Fact]
    public async Task A_coordinator_is_told_which_help_lifts_most_units()
    {
        await ReviewStage.BeginAsync(fixture, "HP1");

        (await fixture.RunAsync(ApiFixture.As("office", Role.Coordinator), Help, new { code = "HP1", target = new { band = "合格" }, kind = "ITEM" })).ShouldBe(
            "{\"data\":{\"round\":{\"help\":{\"unitCount\":2,\"below\":2,\"left\":0,\"basis\":\"REPORTED\",\"revision\":1,\"helps\":[{\"kind\":\"ITEM\",\"code\":\"fund\",\"name\":\"普法经费\",\"alone\":2,\"added\":2,\"effort\":\"69.91\",\"restsOnPeers\":false,"
            + "\"units\":[{\"unitCode\":\"HP1-乙\",\"name\":\"乙区\",\"group\":\"城区\",\"effort\":\"59.96\"},{\"unitCode\":\"HP1-甲\",\"name\":\"甲区\",\"group\":\"城区\",\"effort\":\"9.95\"}]}]}}}}");
        (await fixture.RunAsync(ApiFixture.As("office", Role.Coordinator), Help, new { code = "HP1", target = new { total = "6" } }))
            .ShouldContain("\"helps\":[{\"kind\":\"ITEM\",\"code\":\"fund\"");
    }

    [Fact]
    public async Task Everything_wrong_with_what_is_asked_is_told_at_once()
    {
        await ReviewStage.BeginAsync(fixture, "HP2");

        var answer = await fixture.RunAsync(ApiFixture.As("office", Role.Coordinator), Help, new { code = "HP2", target = new { total = "60" }, group = "郊区", most = 21 });

        answer.ShouldContain("\"code\":\"plan.total_unfit\"");
        answer.ShouldContain("\"code\":\"help.group_unknown\"");
        answer.ShouldContain("\"code\":\"help.most_unfit\"");
    }

    [Fact]
    public async Task A_reporter_is_told_nothing_of_it()
    {
        await ReviewStage.BeginAsync(fixture, "HP3");

        (await fixture.RunAsync(ApiFixture.As("a", Role.Reporter, "HP3-甲"), Help, new { code = "HP3", target = new { total = "6" } })).ShouldNotContain("unitCode");
    }
}
