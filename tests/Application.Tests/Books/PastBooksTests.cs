using System.Collections.Concurrent;
using Fadu.Application.Books;

namespace Fadu.Application.Tests.Books;

public sealed class PastBooksTests
{
    private static readonly DateTimeOffset Noon = new(2020, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly ConcurrentQueue<DateTimeOffset> _begun = [];
    private readonly TaskCompletionSource<ScoreBook?> _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task However_many_moments_are_asked_for_only_two_books_are_built_at_once(bool isHardlyPast)
    {
        using var books = Books();
        var from = isHardlyPast ? TimeProvider.System.GetUtcNow() : Noon;

        var asked = Enumerable.Range(0, 50).Select(second => books.FindAsync("r", from.AddSeconds(second), default)).ToArray();
        await BegunAsync(PastBooks.MostAtOnce);
        await Task.Delay(50);
        _begun.Count.ShouldBe(PastBooks.MostAtOnce);

        _gate.SetResult(null);
        (await Task.WhenAll(asked)).ShouldAllBe(book => book == null);
        _begun.Count.ShouldBe(50);
    }

    [Fact]
    public async Task Nothing_is_built_for_those_who_gave_up_while_they_waited()
    {
        using var books = Books();
        using var stop = new CancellationTokenSource();
        var asked = Enumerable.Range(0, 50).Select(minute => books.FindAsync("r", Noon.AddMinutes(minute), stop.Token)).ToArray();
        await BegunAsync(PastBooks.MostAtOnce);

        await stop.CancelAsync();
        foreach (var one in asked)
            await Should.ThrowAsync<OperationCanceledException>(() => one);
        var later = books.FindAsync("r", Noon.AddDays(1), default);
        _gate.SetResult(null);

        (await later).ShouldBeNull();
        _begun.Count.ShouldBe(PastBooks.MostAtOnce + 1);
        _begun.ShouldContain(Noon.AddDays(1));
    }

    [Fact]
    public async Task Those_who_ask_for_the_same_moment_while_they_wait_share_one_book()
    {
        using var books = Books();
        var busy = Enumerable.Range(1, PastBooks.MostAtOnce).Select(day => books.FindAsync("r", Noon.AddDays(day), default)).ToArray();
        await BegunAsync(PastBooks.MostAtOnce);

        var same = Enumerable.Range(0, 10).Select(_ => books.FindAsync("r", Noon, default)).ToArray();
        _gate.SetException(new InvalidOperationException("away"));
        foreach (var one in busy)
            await Should.ThrowAsync<InvalidOperationException>(() => one);
        foreach (var one in same)
            await Should.ThrowAsync<InvalidOperationException>(() => one);

        // A book that failed makes room for the next, whoever asks for it.
        _begun.Count.ShouldBeInRange(PastBooks.MostAtOnce + 1, PastBooks.MostAtOnce + same.Length);
        await Should.ThrowAsync<InvalidOperationException>(() => books.FindAsync("r", Noon.AddDays(9), default)).WaitAsync(TimeSpan.FromSeconds(30));
    }

    private PastBooks Books() => new(
        (_, moment, ct) =>
        {
            _begun.Enqueue(moment);
            return _gate.Task.WaitAsync(ct);
        },
        TimeProvider.System);

    private async Task BegunAsync(int count)
    {
        while (_begun.Count < count)
            await Task.Delay(1);
    }
}
