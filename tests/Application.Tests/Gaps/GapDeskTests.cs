using Fadu.Application.Access;
using Fadu.Application.Gaps;
using Fadu.Application.Scores;
using Fadu.Indicators.Rounds;

namespace Fadu.Application.Tests.Gaps;

public sealed class GapDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task Gaps_are_found_of_units_whose_values_are_seen_while_few_others_work()
    {
        var stage = await new RoundStage(fixture, "gaps").BeginAsync();
        await stage.SubmitAsync(stage.Jia, 50, 5);
        var own = await UnitAsync(await fixture.AsReporterAsync(stage.Jia), stage, stage.Jia);

        var found = (await fixture.Service.Gaps.FindAsync([own, own], default)).Value!;

        found.Select(gaps => gaps!.Indicators.Count).ShouldBe([SeenGaps.Of(own, default)!.Indicators.Count, found[0]!.Indicators.Count]);
        found[0]!.Indicators.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Few_work_at_a_time_and_whoever_comes_after_those_who_wait_is_told_to_come_again()
    {
        using var desk = new GapDesk();
        using var mayEnd = new ManualResetEventSlim();
        var (running, most) = (0, 0);
        var asked = Enumerable.Range(0, GapDesk.AtOnce + GapDesk.MostWaiting).Select(_ => desk.InTurnAsync<string>(() => Work(), default)).ToArray();

        var refused = await desk.InTurnAsync<string>(() => Work(), default);
        mayEnd.Set();
        await Task.WhenAll(asked);

        refused.Problems.Single().Code.ShouldBe("gaps.busy");
        most.ShouldBeLessThanOrEqualTo(GapDesk.AtOnce);

        string Work()
        {
            var now = Interlocked.Increment(ref running);
            mayEnd.Wait(TimeSpan.FromMinutes(1));
            for (var seen = Volatile.Read(ref most); now > seen; seen = Volatile.Read(ref most))
                Interlocked.CompareExchange(ref most, now, seen);
            Interlocked.Decrement(ref running);
            return "done";
        }
    }

    private async Task<SeenUnit> UnitAsync(Sight sight, RoundStage stage, string unit) =>
        (await fixture.Service.Scores.UnitAsync(sight, (await stage.RoundAsync()).Opening!.Code, unit, new(Basis.Reported, null, null), default)).Value!;
}
