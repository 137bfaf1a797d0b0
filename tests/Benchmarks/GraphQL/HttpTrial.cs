using System.Diagnostics;
using System.Globalization;
using Fadu.Benchmarks.GraphQL.Loading;
using Fadu.Benchmarks.GraphQL.Serving;
using Fadu.Benchmarks.GraphQL.Units;
using Fadu.Benchmarks.Stores;

namespace Fadu.Benchmarks.GraphQL;

/// <summary>Requests a second over loopback, against an endpoint that writes the same objects without GraphQL, and against servers on Node.</summary>
/// <param name="query">What is asked for.</param>
/// <param name="warmUp">How long each server runs before it counts: the compilers replace their first code while it does.</param>
/// <param name="leastOfBare">Required: the engine's rate divided by that of the endpoint without GraphQL; null: nothing is.</param>
internal sealed class HttpTrial(UnitQuery query, TimeSpan warmUp, double? leastOfBare)
{
    private const int Rounds = 11;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    /// <summary>Measures; lines of Markdown.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        using var contenders = await Contenders.StartAsync(query);
        foreach (var runner in contenders.All)
            await runner.WarmAsync(warmUp);

        using var own = Process.GetCurrentProcess();
        var (used, start) = (own.TotalProcessorTime, Stopwatch.GetTimestamp());
        for (var round = 0; round < Rounds; round++)
        {
            // Who comes first changes, so that whatever else the machine does falls on all of them alike.
            for (var turn = 0; turn < contenders.All.Count; turn++)
                await contenders.All[(turn + round) % contenders.All.Count].RunAsync(Round);
        }

        own.Refresh();
        var share = (own.TotalProcessorTime - used) / Stopwatch.GetElapsedTime(start);
        return
        [
            "",
            $"HTTP, {query.Name}, {Load.Connections} connections, {Rounds} rounds; the clients used {Text(share)} of a processor; the machine's load at the end was {LoadAverage()}:",
            "",
            .. contenders.Missing is { } missing ? [missing, ""] : Array.Empty<string>(),
            "| server | requests/s | ratio | quartiles | p50 ms | p99 ms | processor µs | bytes | required |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
            .. contenders.All.Select(runner => Line(runner, contenders)),
        ];
    }

    private string Line(Runner runner, Contenders all)
    {
        var ratios = Ratios(runner, all.Bare);
        var quartiles = runner == all.Bare ? "" : $"{Text(Quantiles.Of(ratios, 0.25))}–{Text(Quantiles.Of(ratios, 0.75))}";
        return string.Create(CultureInfo.InvariantCulture,
            $"| {runner.Name} | {Quantiles.Of(runner.Rates, 0.5):0} | {Text(Quantiles.Of(ratios, 0.5))} | {quartiles} | {Text(runner.Taken(0.5))} | {Text(runner.Taken(0.99))} | {runner.Cost:0} | {runner.Load.Length} | {Required(runner, all)} |");
    }

    private string Required(Runner runner, Contenders all)
    {
        if (runner == all.Bare)
            return "";
        if (runner == all.Engine)
            return leastOfBare is { } least ? $"at least {Text(least)} {Race.Verdict(Quantiles.Of(Ratios(runner, all.Bare), 0.5) >= least)}" : "";
        var ahead = Quantiles.Of(Ratios(all.Engine, runner), 0.5);
        return $"slower than {all.Engine.Name}, is {Text(ahead)} times {Race.Verdict(ahead > 1)}";
    }

    private static double[] Ratios(Runner runner, Runner reference) => [.. runner.Rates.Zip(reference.Rates, (own, other) => own / other)];

    private static string LoadAverage()
    {
        const string Linux = "/proc/loadavg";
        return File.Exists(Linux) ? File.ReadAllText(Linux).Split(' ')[0] : "unknown";
    }

    private static string Text(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
