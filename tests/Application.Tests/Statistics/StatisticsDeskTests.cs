using Fadu.Application.Statistics;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Application.Tests.Statistics;

public sealed class StatisticsDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private static readonly FiguresView Verified = new(Basis.Verified, null, null, 5);

    [Fact]
    public async Task Figures_are_seen_as_far_as_rankings_are()
    {
        var stage = await new RoundStage(fixture, "figures").BeginAsync();
        await stage.AcceptAsync(stage.Jia, 50, 5, "A", 90);
        await stage.AcceptAsync(stage.Yi, 100, 10, "A", 100);
        var round = await stage.RoundAsync();
        var desk = fixture.Service.Statistics;

        var office = (await desk.FiguresAsync(await fixture.AsCoordinatorAsync(), round, Verified, default)).Value!;
        var reporter = (await desk.FiguresAsync(await fixture.AsReporterAsync(stage.Jia), round, Verified, default)).Value!;
        var alone = (await desk.FiguresAsync(await fixture.AsReporterAsync(stage.Bing), round, Verified, default)).Value!;
        var stranger = (await desk.FiguresAsync(await fixture.AsAsync(null), round, Verified, default)).Value!;

        // 甲: 2 + 2 + 1 + 1.8; 乙: full marks; 丙: nothing
        office.Whole!.Total!.Mean.ShouldBe(5.6m);
        office.Groups.Select(group => (group.Group, group.Figures.Total!.Mean)).ShouldBe([("城区", 8.4m), ("郊县", 0m)]);
        (office.Basis, office.Revision, office.AsOf).ShouldBe((Basis.Verified, 1, null));
        (reporter.Whole, reporter.Groups.Single().Group).ShouldBe((null, "城区"));
        reporter.Groups[0].Figures.ShouldBeSameAs(office.Groups[0].Figures);
        (alone.Whole, alone.Groups.Count, stranger.Whole, stranger.Groups.Count).ShouldBe((null, 0, null, 0));
    }

    [Fact]
    public async Task Figures_of_a_past_moment_or_another_revision_are_those_of_then()
    {
        var stage = await new RoundStage(fixture, "figures-then").BeginAsync();
        var before = fixture.Clock.Now;
        fixture.Clock.Now = before.AddHours(1);
        await stage.AcceptAsync(stage.Jia, 50, 5, "A", 90);
        var (sight, round, desk) = (await fixture.AsCoordinatorAsync(), await stage.RoundAsync(), fixture.Service.Statistics);

        var then = (await desk.FiguresAsync(sight, round, Verified with { AsOf = before }, default)).Value!;

        (then.Whole!.Total!.Most, then.AsOf).ShouldBe((0m, before));
        (await CodesAsync(desk.FiguresAsync(sight, round, Verified with { AsOf = before.AddDays(-1) }, default))).ShouldBe(["round.unknown"]);
        (await CodesAsync(desk.FiguresAsync(sight, round, Verified with { Revision = 7 }, default))).ShouldBe(["revision.unknown"]);
        (await CodesAsync(desk.FiguresAsync(sight, round, Verified with { Classes = 0 }, default))).ShouldBe(["statistics.classes"]);
    }

    private static async Task<string[]> CodesAsync(Task<Result<RoundFigures>> result) => [.. (await result).Problems.Select(problem => problem.Code)];
}
