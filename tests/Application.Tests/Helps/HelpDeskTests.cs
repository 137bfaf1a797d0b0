using Fadu.Application.Helps;
using Fadu.Indicators.Plans;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Application.Tests.Helps;

public sealed class HelpDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private static readonly HelpView Usual = new(Basis.Reported, null, null, new() { Target = new PlanTarget.OfTotal(1) });

    [Fact]
    public async Task A_coordinator_is_told_what_helps_now_and_what_helped_at_a_past_moment()
    {
        var stage = await new RoundStage(fixture, "help").BeginAsync();
        var opened = fixture.Clock.Now;
        fixture.Clock.Now = opened.AddDays(1);
        await stage.SubmitAsync(stage.Jia, 50, 5);
        var (sight, round, desk) = (await fixture.AsCoordinatorAsync(), await stage.RoundAsync(), fixture.Service.Helps);

        var now = (await desk.FindAsync(sight, round, Usual, default)).Value!;
        var then = (await desk.FindAsync(sight, round, Usual with { AsOf = opened }, default)).Value!;

        (now.Basis, now.Revision, now.AsOf).ShouldBe((Basis.Reported, 1, null));
        (then.Found.Below - now.Found.Below, then.AsOf).ShouldBe((1, opened));
        now.Found.Helps.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Nobody_else_is_told_and_what_can_not_be_told_is_refused()
    {
        var stage = await new RoundStage(fixture, "help-refused").BeginAsync();
        var (office, reporter, round) = (await fixture.AsCoordinatorAsync(), await fixture.AsReporterAsync(stage.Jia), await stage.RoundAsync());
        var desk = fixture.Service.Helps;

        (await Codes(desk.FindAsync(reporter, round, Usual, default))).ShouldBe(["access.denied"]);
        (await Codes(desk.FindAsync(office, round, Usual with { Revision = 9 }, default))).ShouldBe(["revision.unknown"]);
        (await Codes(desk.FindAsync(office, round, Usual with { AsOf = fixture.Clock.Now.AddDays(1) }, default))).ShouldBe(["scores.as_of_future"]);
        (await Codes(desk.FindAsync(office, round, Usual with { AsOf = fixture.Clock.Now.AddYears(-1) }, default))).ShouldBe(["scores.round_not_open"]);
        (await Codes(desk.FindAsync(office, round, Usual with { Request = Usual.Request with { Most = 0 } }, default))).ShouldBe(["help.most_unfit"]);
    }

    private static async Task<string[]> Codes<T>(Task<Result<T>> asked)
        where T : class => [.. (await asked).Problems.Select(problem => problem.Code)];
}
