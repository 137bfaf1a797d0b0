using System.Diagnostics;
using System.Globalization;

namespace Fadu.Benchmarks.Stores;

/// <summary>Lets racers take turns, so that whatever else the machine does falls on all of them alike.</summary>
internal static class Race
{
    public const string Head =
        """
        | trial | way | connections | events/s | ratio | quartiles | required |
        | --- | --- | ---: | ---: | ---: | ---: | --- |
        """;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    /// <summary>Lines of the table. The first racer is the reference; a ratio is the median of the rounds' ratios.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(string name, int rounds, IReadOnlyList<Racer> racers)
    {
        // The server's caches, prepared statements, and code that the compiler replaces once it is in use: sealing an event
        // takes 18 µs at first and 4 µs after a hundred thousand of them, as in a service that has run for a while.
        foreach (var racer in racers)
        {
            var start = Stopwatch.GetTimestamp();
            do
                await racer.RunAsync();
            while (Stopwatch.GetElapsedTime(start) < WarmUp);
        }

        var rates = racers.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            // Who comes first changes, since the first pays for what the others left to be written.
            for (var turn = 0; turn < racers.Count; turn++)
            {
                var place = (turn + round) % racers.Count;
                GC.Collect();
                var start = Stopwatch.GetTimestamp();
                var events = await racers[place].RunAsync();
                rates[place][round] = events / Stopwatch.GetElapsedTime(start).TotalSeconds;
            }
        }

        return [.. racers.Select((racer, place) => Line(place == 0 ? name : "", racer, rates[place], place == 0 ? null : [.. rates[place].Zip(rates[0], (own, first) => own / first)]))];
    }

    /// <summary>What is said of a figure that something is required of.</summary>
    public static string Verdict(bool met) => met ? "MET" : "MISSED";

    private static string Line(string name, Racer racer, double[] rates, double[]? ratios)
    {
        var ratio = ratios is null ? 1 : Quantile(ratios, 0.5);
        var required = racer.LeastOfReference is { } least ? $"at least {Text(least)} {Verdict(ratio >= least)}" : "";
        var quartiles = ratios is null ? "" : $"{Text(Quantile(ratios, 0.25))}–{Text(Quantile(ratios, 0.75))}";
        return $"| {name} | {racer.Name} | {racer.Connections} | {Quantile(rates, 0.5).ToString("0", CultureInfo.InvariantCulture)} | {Text(ratio)} | {quartiles} | {required} |";
    }

    private static double Quantile(double[] values, double share) => values.Order().ElementAt((int)(share * (values.Length - 1) + 0.5));

    private static string Text(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
