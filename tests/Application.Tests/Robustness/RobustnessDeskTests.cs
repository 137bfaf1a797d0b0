using Fadu.Application.Robustness;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Application.Tests.Robustness;

public sealed class RobustnessDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private static readonly RobustnessView Usual = new(Basis.Reported, null, null, new() { Draws = 20 });

    [Fact]
    public async Task A_coordinator_is_told_how_sure_places_are_now_and_as_of_a_past_moment()
    {
        var stage = await new RoundStage(fixture, "robust").BeginAsync();
        var opened = fixture.Clock.Now;
        fixture.Clock.Now = opened.AddDays(1);
        await stage.SubmitAsync(stage.Jia, 50, 5);
        var (sight, round, desk) = (await fixture.AsCoordinatorAsync(), await stage.RoundAsync(), fixture.Service.Robustness);

        var now = (await desk.FindAsync(sight, round, Usual, default)).Value!;
        var then = (await desk.FindAsync(sight, round, Usual with { AsOf = opened }, default)).Value!;

        (now.Basis, now.Revision, now.AsOf, now.Found.Draws).ShouldBe((Basis.Reported, 1, null, 20));
        now.Found.Units.Single(unit => unit.Unit.Code == stage.Jia).Ranks.ShouldBe(new(1, 1, 1, 1, 1, 1, 1));
        then.Found.Units.Select(unit => unit.Total).Distinct().ShouldHaveSingleItem();
        then.AsOf.ShouldBe(opened);
    }

    [Fact]
    public async Task Nobody_else_is_told_and_what_can_not_be_told_is_refused()
    {
        var stage = await new RoundStage(fixture, "robust-refused").BeginAsync();
        var (office, reporter, round) = (await fixture.AsCoordinatorAsync(), await fixture.AsReporterAsync(stage.Jia), await stage.RoundAsync());
        var desk = fixture.Service.Robustness;

        (await Codes(desk.FindAsync(reporter, round, Usual, default))).ShouldBe(["access.denied"]);
        (await Codes(desk.FindAsync(office, round, Usual with { Revision = 9 }, default))).ShouldBe(["revision.unknown"]);
        (await Codes(desk.FindAsync(office, round, Usual with { AsOf = fixture.Clock.Now.AddDays(1) }, default))).ShouldBe(["scores.as_of_future"]);
        (await Codes(desk.FindAsync(office, round, Usual with { AsOf = fixture.Clock.Now.AddYears(-1) }, default))).ShouldBe(["scores.round_not_open"]);
        (await Codes(desk.FindAsync(office, round, Usual with { Request = new() { Draws = 0, Top = 0 } }, default))).ShouldBe(["robustness.draws", "robustness.top"]);
    }

    [Fact]
    public async Task One_is_worked_out_at_a_time_some_wait_and_the_next_is_refused()
    {
        using var desk = new RobustnessDesk(fixture.Service.Scores);
        using var mayEnd = new ManualResetEventSlim();
        var (running, most) = (0, 0);
        var asked = Enumerable.Range(0, RobustnessDesk.MostWaiting + 1).Select(_ => desk.InTurnAsync(Work, default)).ToArray();

        (await Codes(desk.InTurnAsync(Work, default))).ShouldBe(["robustness.busy"]);
        mayEnd.Set();
        (await Task.WhenAll(asked)).ShouldAllBe(one => one.Value == "done");
        most.ShouldBe(1);
        (await desk.InTurnAsync(Work, default)).Value.ShouldBe("done");

        Result<string> Work()
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            mayEnd.Wait(TimeSpan.FromMinutes(1));
            Interlocked.Decrement(ref running);
            return "done";
        }
    }

    [Fact]
    public async Task Whoever_goes_away_while_waiting_leaves_the_place_to_others()
    {
        using var desk = new RobustnessDesk(fixture.Service.Scores);
        using var mayEnd = new ManualResetEventSlim();
        using var leaving = new CancellationTokenSource();
        var first = desk.InTurnAsync<string>(
            () =>
            {
                mayEnd.Wait(TimeSpan.FromMinutes(1));
                return "done";
            },
            default);
        var gone = Enumerable.Range(0, RobustnessDesk.MostWaiting).Select(_ => desk.InTurnAsync<string>(() => "done", leaving.Token)).ToArray();

        await leaving.CancelAsync();
        foreach (var one in gone)
            await Should.ThrowAsync<OperationCanceledException>(one);
        var next = desk.InTurnAsync<string>(() => "done", default);
        mayEnd.Set();

        ((await first).Value, (await next).Value).ShouldBe(("done", "done"));
    }

    private static async Task<IEnumerable<string>> Codes<T>(Task<Result<T>> result)
        where T : class => (await result).Problems.Select(problem => problem.Code);
}
