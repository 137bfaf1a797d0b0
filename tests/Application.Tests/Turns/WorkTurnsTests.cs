using Fadu.Application.Turns;
using Fadu.Kernel;

namespace Fadu.Application.Tests.Turns;

public sealed class WorkTurnsTests
{
    private static readonly Problem Busy = new("busy", new("忙", "busy"), null);

    [Fact]
    public async Task Work_is_done_by_no_thread_that_serves_requests()
    {
        using var turns = new WorkTurns(1, 0, Busy);

        (await turns.RunAsync<string>(() => $"{Thread.CurrentThread.IsThreadPoolThread}", CancellationToken.None)).Value.ShouldBe("False");
    }

    [Fact]
    public async Task Whoever_comes_after_those_that_may_wait_is_refused_and_later_let_in()
    {
        using var turns = new WorkTurns(1, 1, Busy);
        using var gate = new ManualResetEventSlim();
        Result<string> Work()
        {
            gate.Wait();
            return "done";
        }

        var (first, second) = (turns.RunAsync(Work, CancellationToken.None), turns.RunAsync(Work, CancellationToken.None));
        var third = await turns.RunAsync(Work, CancellationToken.None);
        gate.Set();

        third.Problems.ShouldBe([Busy]);
        (await first).Value.ShouldBe("done");
        (await second).Value.ShouldBe("done");
        (await turns.RunAsync(Work, CancellationToken.None)).Value.ShouldBe("done");
    }
}
