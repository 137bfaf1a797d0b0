using Fadu.Application.Plans;
using Fadu.Kernel;

namespace Fadu.Application.Tests.Plans;

public sealed class PlanDeskTests
{
    [Fact]
    public async Task Two_are_worked_out_at_a_time_and_the_others_wait()
    {
        using var desk = new PlanDesk();
        using var mayEnd = new ManualResetEventSlim();
        var (running, most) = (0, 0);
        var asked = Enumerable.Range(0, 6).Select(_ => desk.InTurnAsync<string>(() => Work(), default)).ToArray();

        SpinWait.SpinUntil(() => Volatile.Read(ref running) == PlanDesk.AtOnce, TimeSpan.FromMinutes(1)).ShouldBeTrue();
        mayEnd.Set();

        (await Task.WhenAll(asked)).ShouldAllBe(one => one.Value == "done");
        most.ShouldBe(PlanDesk.AtOnce);

        string Work()
        {
            var now = Interlocked.Increment(ref running);
            mayEnd.Wait(TimeSpan.FromMinutes(1));
            InterlockedMax(ref most, now);
            Interlocked.Decrement(ref running);
            return "done";
        }
    }

    [Fact]
    public async Task Whoever_goes_away_while_waiting_leaves_the_place_to_others()
    {
        using var desk = new PlanDesk();
        using var mayEnd = new ManualResetEventSlim();
        using var leaving = new CancellationTokenSource();
        var first = Enumerable.Range(0, PlanDesk.AtOnce).Select(_ => desk.InTurnAsync(() => Ended(mayEnd), default)).ToArray();
        var gone = desk.InTurnAsync(() => Ended(mayEnd), leaving.Token);
        var next = desk.InTurnAsync(() => Ended(mayEnd), default);

        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(gone);
        mayEnd.Set();

        (await Task.WhenAll([.. first, next])).ShouldAllBe(one => one.Value == "ended");
    }

    [Fact]
    public async Task Whoever_comes_after_those_who_wait_is_told_to_come_again()
    {
        using var desk = new PlanDesk();
        using var mayEnd = new ManualResetEventSlim();
        var asked = Enumerable.Range(0, PlanDesk.AtOnce + PlanDesk.MostWaiting).Select(_ => desk.InTurnAsync(() => Ended(mayEnd), default)).ToArray();

        var refused = await desk.InTurnAsync(() => Ended(mayEnd), default);
        mayEnd.Set();

        refused.Problems.Single().Code.ShouldBe("plan.busy");
        (await Task.WhenAll(asked)).ShouldAllBe(one => one.Value == "ended");
    }

    private static Result<string> Ended(ManualResetEventSlim mayEnd) => mayEnd.Wait(TimeSpan.FromMinutes(1)) ? "ended" : "still waiting";

    private static void InterlockedMax(ref int most, int now)
    {
        for (var seen = Volatile.Read(ref most); now > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, now, seen);
    }
}
