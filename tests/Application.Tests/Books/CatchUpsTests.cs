using Fadu.Application.Books;

namespace Fadu.Application.Tests.Books;

public sealed class CatchUpsTests
{
    [Fact]
    public async Task All_who_ask_while_one_runs_share_the_next_which_begins_after_it()
    {
        var gates = Enumerable.Range(0, 2).Select(_ => new TaskCompletionSource()).ToArray();
        var begun = 0;
        var catchUps = new CatchUps(() => gates[Interlocked.Increment(ref begun) - 1].Task);

        var first = catchUps.JoinAsync(default);
        while (Volatile.Read(ref begun) == 0)
            await Task.Delay(1);
        var others = Task.WhenAll(Enumerable.Range(0, 20).Select(_ => catchUps.JoinAsync(default)));
        gates[0].SetResult();
        await first;

        others.IsCompleted.ShouldBeFalse();
        gates[1].SetResult();
        await others;
        begun.ShouldBe(2);
    }

    [Fact]
    public async Task Who_asks_when_none_runs_begins_one_also_after_one_that_failed()
    {
        var begun = 0;
        var catchUps = new CatchUps(() => ++begun == 1 ? throw new InvalidOperationException("away") : Task.CompletedTask);

        await Should.ThrowAsync<InvalidOperationException>(() => catchUps.JoinAsync(default));
        await catchUps.JoinAsync(default);
        await catchUps.JoinAsync(default);

        begun.ShouldBe(3);
    }

    [Fact]
    public async Task Who_gives_up_does_not_end_it_for_the_others()
    {
        var gate = new TaskCompletionSource();
        var catchUps = new CatchUps(() => gate.Task);
        using var stop = new CancellationTokenSource();
        var leaving = catchUps.JoinAsync(stop.Token);
        var staying = catchUps.JoinAsync(default);

        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => leaving);
        gate.SetResult();

        await staying;
    }
}
