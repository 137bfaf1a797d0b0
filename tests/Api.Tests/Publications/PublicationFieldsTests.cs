using Fadu.Application.Access;
using Fadu.Application.Commands;
using Fadu.Kernel;

namespace Fadu.Api.Tests.Publications;

public sealed class PublicationFieldsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_stranger_reads_results_with_the_names_that_their_revision_gave()
    {
        var stage = await new ApiRound(fixture, "names").BeginAsync();
        var definition = stage.Definition with
        {
            Vetoes = [new() { Code = "V1", Name = "经费不足", When = "[普法经费] < 500", Band = "不通过" }],
            Gates = [new() { Code = "G1", Name = "经费到位", When = "[普法经费] > 500" }],
        };
        await stage.PublishAsync(definition);
        (await fixture.Service.Rounds.AdoptAsync("names", 2, null, new Caller { Account = "office", Role = "coordinator" }, default)).Problems.ShouldBeEmpty();
        await stage.AcceptAsync(stage.OfJia, stage.Jia, "80");
        await stage.DoneAsync(stage.Office, "publiciseResults", $"""{stage.Round}, basis: VERIFIED, appealsUntil: "{fixture.Clock.Now.AddDays(5):yyyy-MM-ddTHH:mm:sszzz}" """);
        await stage.PublishAsync(definition with { Indicators = [definition.Indicators[0] with { Name = "改名" }, .. definition.Indicators.Skip(1)] });

        (await stage.AskAsync(Viewer.Stranger(Language.English), """
            { publication(round: { code: "names" }) { results(first: 1) { nodes { unitCode vetoCodes vetoNames failedGateCodes failedGateNames firstLevel { code name } } } } }
            """)).ShouldBe("""
            {"publication":{"results":{"nodes":[{"unitCode":"names-1","vetoCodes":["V1"],"vetoNames":["经费不足"],"failedGateCodes":["G1"],"failedGateNames":["经费到位"],"firstLevel":[{"code":"1","name":"保障"},{"code":"2","name":"调解"},{"code":"3","name":"知晓"}]}]}}}
            """.Trim());
    }
}
