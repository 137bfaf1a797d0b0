namespace Fadu.Api.Tests.Live;

public sealed class RoundSubscriptionsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_round_is_told_when_its_submissions_or_its_deadline_move_on()
    {
        var stage = await new ApiRound(fixture, "moves").BeginAsync();
        await using var told = new Listening(
            fixture, stage.Office, "roundChanged", """subscription { roundChanged(roundCode: "moves") { position round { status unitCount progress { all { submitted } } } } }""");

        (await told.NextAsync()).ShouldBe("""{"round":{"status":"OPEN","unitCount":3,"progress":{"all":{"submitted":0}}}}""");
        await stage.SubmitAsync(stage.OfJia, stage.Jia, "50");
        string? next;
        do
            next = await told.NextAsync();
        while (next is not null && next.Contains("\"submitted\":0", StringComparison.Ordinal));
        next.ShouldBe("""{"round":{"status":"OPEN","unitCount":3,"progress":{"all":{"submitted":1}}}}""");
        await stage.DoneAsync(stage.Office, "withdrawUnit", $"""{stage.In(stage.Bing)}, reason: "撤并" """);
        (await told.NextAsync()).ShouldBe("""{"round":{"status":"OPEN","unitCount":2,"progress":{"all":{"submitted":1}}}}""");
    }

    [Fact]
    public async Task A_round_is_told_when_somebody_appeals()
    {
        var stage = await new ApiRound(fixture, "appeals").BeginAsync();
        foreach (var (reporter, unit) in new[] { (stage.OfJia, stage.Jia), (stage.OfYi, stage.Yi) })
            await stage.AcceptAsync(reporter, unit, "50");
        await stage.DoneAsync(stage.Office, "withdrawUnit", $"""{stage.In(stage.Bing)}, reason: "撤并" """);
        await stage.DoneAsync(stage.Office, "publiciseResults", $"""{stage.Round}, basis: VERIFIED, appealsUntil: "{fixture.Clock.Now.AddDays(5):yyyy-MM-ddTHH:mm:sszzz}" """);
        await using var told = new Listening(fixture, stage.Office, "roundChanged", """subscription { roundChanged(roundCode: "appeals") { position round { status } } }""");
        await told.NextAsync();

        await stage.DoneAsync(stage.OfJia, "fileAppeal", $"""{stage.In(stage.Jia)}, indicatorCode: "1.1", reason: "漏计" """);

        (await told.NextAsync()).ShouldBe("""{"round":{"status":"PUBLICISED"}}""");
    }
}
