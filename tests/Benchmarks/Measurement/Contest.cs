using System.Diagnostics;

namespace Fadu.Benchmarks.Measurement;

/// <summary>Measures the contestants in turn, so that whatever else the machine does falls on all of them alike.</summary>
internal static class Contest
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(400);

    // Short batches are run several times, so that the clock's own cost does not count.
    private const double LeastMicroseconds = 500;

    public static IReadOnlyList<Outcome> Run(Benchmark benchmark)
    {
        var contestants = benchmark.Prepare();
        var repeats = contestants.Select(contestant => Warm(contestant.Batch)).ToArray();
        var times = contestants.Select(_ => new List<double>()).ToArray();
        for (var batch = 0; batch < benchmark.Batches; batch++)
        {
            // Who comes first changes, since the first pays for the others' garbage.
            for (var turn = 0; turn < contestants.Count; turn++)
            {
                var place = (turn + batch) % contestants.Count;
                times[place].Add(Time(contestants[place].Batch, repeats[place]) / contestants[place].Operations);
            }
        }

        return [.. contestants.Select((contestant, place) => new Outcome(
            contestant, times[place].Order().ElementAt(times[place].Count / 2), times[place].Min(), Bytes(contestant)))];
    }

    private static int Warm(Action batch)
    {
        // The just-in-time compiler replaces its first code after 30 calls and a pause.
        var watch = Stopwatch.StartNew();
        var calls = 0;
        do
        {
            batch();
            calls++;
        }
        while (watch.Elapsed < WarmUp || calls < 3);

        return Math.Max(1, (int)(LeastMicroseconds / (Time(batch, 1) / 1000)));
    }

    private static double Time(Action batch, int repeats)
    {
        var start = Stopwatch.GetTimestamp();
        for (var repeat = 0; repeat < repeats; repeat++)
            batch();

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / repeats;
    }

    private static double Bytes(Contestant contestant)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        contestant.Batch();
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / contestant.Operations;
    }
}
