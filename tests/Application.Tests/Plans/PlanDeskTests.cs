using Fadu.Application.Plans;

namespace Fadu.Application.Tests.Plans;

public sealed class PlanDeskTests
{
    [Fact]
    public async Task Two_are_worked_out_at_a_time_and_the_others_wait()
    {
        using var desk = new PlanDesk();
        using var mayEnd = new ManualResetEventSlim();
        var (running, most) = (0, 0);
        var asked = Enumerable.Range(0, 6).Select(_ => desk.InTurnAsync(Work, default)).ToArray();

        SpinWait.SpinUntil(() => Volatile.Read(ref running) == PlanDesk.AtOnce, TimeSpan.FromMinutes(1)).ShouldBeTrue();
        mayEnd.Set();

        (await Task.WhenAll(asked)).ShouldAllBe(one => one == "done");
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
        var first = Enumerable.Range(0, PlanDesk.AtOnce).Select(_ => desk.InTurnAsync(() => mayEnd.Wait(TimeSpan.FromMinutes(1)), default)).ToArray();
        var gone = desk.InTurnAsync(() => true, leaving.Token);
        var next = desk.InTurnAsync(() => true, default);

        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(gone);
        mayEnd.Set();

        (await Task.WhenAll([.. first, next])).ShouldAllBe(done => done);
    }

    private static void InterlockedMax(ref int most, int now)
    {
        for (var seen = Volatile.Read(ref most); now > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, now, seen);
    }
}
