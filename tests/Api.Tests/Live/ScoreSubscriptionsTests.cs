using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Kernel;
using static Fadu.Api.Tests.ApiRound;

namespace Fadu.Api.Tests.Live;

public sealed class ScoreSubscriptionsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_score_is_told_at_once_and_when_it_changes_but_not_for_a_draft()
    {
        var stage = await new ApiRound(fixture, "score").BeginAsync();
        await using var told = Score(stage, stage.OfJia, "REPORTED", null);

        (await told.NextAsync()).ShouldBe("""{"previousTotal":null,"score":{"total":"0","rank":1}}""");
        await stage.DoneAsync(stage.OfJia, "reportItems", $"{stage.In(stage.Jia)}, items: [{Number("fund", "50")}, {NoCases}]");
        (await told.IsSilentAsync()).ShouldBeTrue();
        await stage.DoneAsync(stage.OfJia, "submitSubmission", stage.In(stage.Jia));
        (await told.NextAsync()).ShouldBe("""{"previousTotal":"0","score":{"total":"2.5","rank":1}}""");
    }

    [Fact]
    public async Task A_subscription_goes_on_behind_the_place_that_it_was_told_last()
    {
        var stage = await new ApiRound(fixture, "resumed").BeginAsync();
        await stage.SubmitAsync(stage.OfJia, stage.Jia, "50");
        await using var first = Score(stage, stage.OfJia, "REPORTED", null);
        await first.NextAsync();

        await using var second = Score(stage, stage.OfJia, "REPORTED", first.Position);
        (await second.IsSilentAsync()).ShouldBeTrue();
        await stage.SubmitAsync(stage.OfYi, stage.Yi, "100");
        // What it is told first is how things stand, whatever of it is new.
        var next = await second.NextAsync();
        if (next!.Contains("\"rank\":1", StringComparison.Ordinal))
            next = await second.NextAsync();
        next!.ShouldContain("""
            "score":{"total":"2.5","rank":2}
            """.Trim());
        (await Score(stage, stage.OfJia, "REPORTED", "nowhere").NextAsync())!.ShouldContain("POSITION_INVALID");
    }

    [Fact]
    public async Task A_ranking_is_told_anew_when_its_order_changes()
    {
        var stage = await new ApiRound(fixture, "ranking").BeginAsync();
        await stage.SubmitAsync(stage.OfJia, stage.Jia, "50");
        await using var told = new Listening(fixture, stage.Zhang, "rankingChanged", """
            subscription { rankingChanged(roundCode: "ranking", basis: REPORTED, group: "城区", first: 2) { position rows { unitName rank total } } }
            """);

        (await told.NextAsync()).ShouldBe("""{"rows":[{"unitName":"甲区","rank":1,"total":"2.5"},{"unitName":"乙区","rank":2,"total":"0"}]}""");
        await stage.SubmitAsync(stage.OfYi, stage.Yi, "100");
        (await told.NextAsync()).ShouldBe("""{"rows":[{"unitName":"乙区","rank":1,"total":"5"},{"unitName":"甲区","rank":2,"total":"2.5"}]}""");
    }

    [Fact]
    public async Task Who_may_not_see_a_score_is_told_what_is_told_of_one_that_is_not_there()
    {
        var stage = await new ApiRound(fixture, "hidden").BeginAsync();

        (await Score(stage, ApiFixture.As("bing", Role.Reporter, stage.Bing), "REPORTED", null).NextAsync())!.ShouldContain("\"code\":\"round.unit_not_enrolled\"");
        (await Score(stage, ApiFixture.As("other", Role.Reporter, "nowhere"), "REPORTED", null).NextAsync())!.ShouldContain("\"code\":\"round.unknown\"");
        (await Score(stage, Viewer.Stranger(Language.Chinese), "REPORTED", null).NextAsync())!.ShouldContain("UNAUTHENTICATED");
        (await Score(stage, ApiFixture.As("root", Role.Administrator), "REPORTED", null).NextAsync())!.ShouldContain("FORBIDDEN");
    }

    [Fact]
    public async Task Who_leaves_a_round_hears_no_more_of_it()
    {
        var stage = await new ApiRound(fixture, "leaves").BeginAsync();
        await using var told = new Listening(fixture, stage.Wang, "rankingChanged", """subscription { rankingChanged(roundCode: "leaves") { position rows { unitCode } } }""");
        await told.NextAsync();

        await stage.DoneAsync(stage.Office, "withdrawEvaluator", $"""{stage.Round}, account: "wang" """);
        // What was granted is looked at anew every half second.
        await Task.Delay(600);
        await stage.SubmitAsync(stage.OfJia, stage.Jia, "50");

        (await told.NextAsync())!.ShouldContain("\"code\":\"round.unknown\"");
        (await told.NextAsync()).ShouldBeNull();
    }

    private Listening Score(ApiRound stage, Viewer viewer, string basis, string? after) => new(fixture, viewer, "scoreChanged", $$"""
        subscription { scoreChanged(roundCode: "{{stage.Code}}", unitCode: "{{stage.Jia}}", basis: {{basis}}, after: {{(after is null ? "null" : $"\"{after}\"")}}) { position previousTotal score { total rank } } }
        """);
}
