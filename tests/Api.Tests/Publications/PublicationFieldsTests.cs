using Fadu.Application.Access;
using Fadu.Application.Accounts;
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

    [Fact]
    public async Task What_was_publicised_stays_the_same_bytes_whatever_happens_later()
    {
        const string All = """
            { publication(round: { code: "frozen" }, number: 1) {
                id roundCode roundName number revisionNumber basis position publicisedAt appealsUntil correctionNotice unitCount
                results { totalCount pageInfo { startCursor endCursor hasNextPage } edges { cursor node {
                  unitCode unitName group total rank band status isBarredFromCommendation vetoCodes vetoNames failedGateCodes failedGateNames
                  firstLevel { code name score effectiveMarks } } } } } }
            """;
        var (stage, stranger) = (await new ApiRound(fixture, "frozen").BeginAsync(), Viewer.Stranger(Language.English));
        await stage.AcceptAsync(stage.OfJia, stage.Jia, "80");
        await stage.AcceptAsync(stage.OfYi, stage.Yi, "60");
        var until = $"{fixture.Clock.Now.AddDays(5):yyyy-MM-ddTHH:mm:sszzz}";
        await stage.DoneAsync(stage.Office, "publiciseResults", $"""{stage.Round}, basis: VERIFIED, appealsUntil: "{until}" """);
        var (shown, stored) = (await fixture.DataAsync(stranger, All), await fixture.StoredAsync("round/frozen", "results_publicised"));
        var live = """{ round(by: { code: "frozen" }) { score(unit: "frozen-1", basis: FINAL) { total unitName } } }""";
        var before = await stage.AskAsync(stage.Office, live);

        await stage.DoneAsync(ApiFixture.As("root", Role.Administrator), "renameUnit", $"""code: "{stage.Jia}", name: "改名区" """);
        await stage.DoneAsync(stage.OfJia, "fileAppeal", $"""{stage.In(stage.Jia)}, indicatorCode: "1.1", reason: "漏计" """);
        await stage.DoneAsync(stage.Office, "decideAppeal", $$"""{{stage.In(stage.Jia)}}, number: 1, reason: "查实", correction: {{ApiRound.Number("fund", "90")}}""");
        await stage.DoneAsync(stage.Office, "withdrawUnit", $"""{stage.In(stage.Yi)}, reason: "撤并" """);
        await stage.PublishAsync(stage.Definition with { Name = "改名的体系", Indicators = [stage.Definition.Indicators[0] with { Name = "改名" }, .. stage.Definition.Indicators.Skip(1)] });
        (await stage.SendAsync(stage.Office, "adoptRevision", $"{stage.Round}, revisionNumber: 2")).ShouldContain("round.");
        await stage.DoneAsync(stage.Office, "publiciseResults", $"""{stage.Round}, basis: FINAL, appealsUntil: "{until}", correctionNotice: "甲区更正" """);

        (await stage.AskAsync(stage.Office, live)).ShouldNotBe(before, "what is computed has changed");
        (await stage.AskAsync(stranger, """{ publication(round: { code: "frozen" }) { number unitCount } }""")).ShouldBe("""{"publication":{"number":2,"unitCount":2}}""");
        (await fixture.DataAsync(stranger, All)).ShouldBe(shown);
        (await fixture.StoredAsync("round/frozen", "results_publicised")).Split('\n')[0].ShouldBe(stored);
        stored.ShouldContain(stage.Yi);
    }
}
