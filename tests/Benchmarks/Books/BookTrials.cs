using System.Diagnostics;
using System.Globalization;
using Fadu.Application.Books;
using Fadu.Benchmarks.Stores;
using Fadu.EventStore;
using Fadu.EventStore.Events;
using Fadu.EventStore.Reading;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Values;

namespace Fadu.Benchmarks.Books;

/// <summary>How long a node takes to build a book, and to show a change in it.</summary>
internal static class BookTrials
{
    private const int Builds = 7;
    private const int Changes = 300;

    /// <summary>The trials.</summary>
    public static IReadOnlyList<StoreTrial> All { get; } = [new("book of 3,000 units x 100 items", RunAsync)];

    private static async Task<IReadOnlyList<string>> RunAsync()
    {
        await using var round = await BookRound.MakeAsync();
        await using var other = await BookRound.NodeAsync(round.Server);
        var (read, cold, scored) = (new double[Builds], new double[Builds], new double[Builds]);
        for (var build = 0; build < Builds; build++)
        {
            read[build] = await TimeAsync(() => ReadOnlyAsync(round.Store));
            ScoreBook? book = null;
            cold[build] = await TimeAsync(async () => book = await ScoreBook.OpenAsync(round.Store, new(round.Store), BookRound.Code, null, CancellationToken.None));
            scored[build] = await TimeAsync(() => book!.ReadAsync(Basis.Verified, null, CancellationToken.None));
            book!.Dispose();
        }

        var (same, elsewhere, rescored) = await ChangesAsync(round, other);
        return
        [
            "",
            $"Book of {BookRound.Units} units x {HundredItems.Items} items from {round.Events} events, {Builds} builds, {Changes} changes:",
            "",
            "| what | median | 95 % | required |",
            "| --- | ---: | ---: | --- |",
            Line("events read by ReadStreamsAsync alone (ms)", read, null),
            Line("cold build (ms)", cold, 2_000),
            Line("the first of them, before the compiler has replaced the code (ms)", cold[..1], null),
            Line("first scores after it: table, plan, 3,000 units (ms)", scored, null),
            Line("change visible on the same node after the append returned (ms)", same, 5),
            Line("change visible on another node (ms)", elsewhere, 200),
            Line("all 3,000 units scored anew after a change (ms)", rescored, null),
        ];
    }

    private static async Task ReadOnlyAsync(PostgresEventStore store)
    {
        var streams = new StreamSet { Prefix = $"submission/{BookRound.Code}/", UpTo = await store.HorizonAsync(CancellationToken.None) };
        await foreach (var _ in store.ReadStreamsAsync(streams, CancellationToken.None))
        {
        }
    }

    private static async Task<(double[] Same, double[] Elsewhere, double[] Rescored)> ChangesAsync(BookRound round, PostgresEventStore other)
    {
        using var stop = new CancellationTokenSource();
        using var near = (await ScoreBook.OpenAsync(round.Store, new(round.Store), BookRound.Code, null, CancellationToken.None))!;
        using var far = (await ScoreBook.OpenAsync(other, new(other), BookRound.Code, null, CancellationToken.None))!;
        await near.ReadAsync(Basis.Verified, null, CancellationToken.None);
        await far.ReadAsync(Basis.Verified, null, CancellationToken.None);
        var following = new[] { Task.Run(() => near.FollowAsync(stop.Token)), Task.Run(() => far.FollowAsync(stop.Token)) };

        var (same, elsewhere, rescored) = (new double[Changes], new double[Changes], new double[Changes]);
        var random = new Random(2);
        for (var change = 0; change < Changes; change++)
        {
            var place = random.Next(round.Heads.Length);
            var appended = await round.AppendAsync(new Fadu.EventStore.Appending.StreamAppend(
                round.Heads[place], "submission", [new Indicators.Submissions.ItemVerified("i2", ItemValue.Of(random.Next(1000)), 1)]));
            var start = Stopwatch.GetTimestamp();
            round.Heads[place] = appended.Heads[0];
            var both = new[] { UntilAsync(near, appended.Position, start), UntilAsync(far, appended.Position, start) };
            (same[change], elsewhere[change]) = (await both[0], await both[1]);
            start = Stopwatch.GetTimestamp();
            await near.ReadAsync(Basis.Verified, null, CancellationToken.None);
            rescored[change] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        await stop.CancelAsync();
        await Task.WhenAll(following).ContinueWith(static _ => { }, TaskScheduler.Default);
        return (same, elsewhere, rescored);
    }

    private static async Task<double> UntilAsync(ScoreBook book, EventPosition position, long start)
    {
        while (book.Position < position)
            await Task.Delay(TimeSpan.FromMilliseconds(0.2));
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static string Line(string what, double[] values, double? most)
    {
        var sorted = values.Order().ToArray();
        var median = sorted[sorted.Length / 2];
        var high = sorted[(int)((sorted.Length - 1) * 0.95)];
        return string.Create(CultureInfo.InvariantCulture, $"| {what} | {median:0.0} | {high:0.0} | {(most is { } limit ? $"under {limit} {Race.Verdict(median < limit)}" : "")} |");
    }
}
