using System.Diagnostics;
using System.Globalization;
using Fadu.Benchmarks.GraphQL.Serving;
using Fadu.Benchmarks.Service.Calling;
using Fadu.Benchmarks.Service.Measuring;
using Fadu.Benchmarks.Service.Working;

namespace Fadu.Benchmarks.Service;

/// <summary>What each operation costs the service where one follows the other: processor time and bytes, which a machine that others use, too, hardly changes.</summary>
/// <param name="options">How many units; how long each operation is warmed up and measured for.</param>
internal sealed class CostTrial(LoadOptions options)
{
    private const int AtLeast = 20;
    private const int Reporters = 20;

    /// <summary>Measures; lines of Markdown.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        await using var stage = await Stage.SetAsync(options);
        using var evaluator = await stage.EvaluatorAsync(0);
        // Several, so that no submission grows much longer than in a round.
        var reporters = new List<ServiceClient>();
        foreach (var paper in stage.Papers.Take(Reporters))
            reporters.Add(await stage.ReporterAsync(paper));
        var reporter = reporters[0];
        using var http = new HttpClient();
        var (random, turn) = (new Random(1), 0);
        (string Name, Action Send)[] operations =
        [
            ("ranking page", () => evaluator.Send(Documents.Ranking, stage.Pages.Page(random))),
            ("ranking page by an indicator", () => evaluator.Send(Documents.Ranking, stage.Pages.PageByIndicator(random))),
            ("a reporter's ranking page", () => reporter.Send(Documents.Ranking, Pages.First(20))),
            ("explained tree", () => evaluator.Send(Documents.Tree, stage.Pages.Unit(random))),
            ("a reporter's explained tree", () => reporter.Send(Documents.Tree, new { round = Cast.Round, unit = stage.Papers[0].Unit })),
            ("total", () => evaluator.Send(Documents.Total, stage.Pages.Unit(random))),
            ("a step on a submission", Step),
            ("a step, then a ranking page", () =>
            {
                Step();
                evaluator.Send(Documents.Ranking, stage.Pages.Page(random));
            }),
            ("a step, then an explained tree", () =>
            {
                Step();
                evaluator.Send(Documents.Tree, stage.Pages.Unit(random));
            }),
        ];
        var length = options.Length / operations.Length;
        await Task.Run(() =>
        {
            foreach (var (_, send) in operations)
                Repeat(send, options.WarmUp / operations.Length);
        });
        var lines = new List<string>
        {
            "",
            $"{options.Units} units, one operation after the other:",
            "",
            "| operation | answers | p50 ms | p95 ms | processor ms | kB | pauses ms |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        };
        foreach (var (name, send) in operations)
        {
            var before = await Costs.OfAsync(stage.Service, http);
            var taken = await Task.Run(() => Repeat(send, length));
            var used = (await Costs.OfAsync(stage.Service, http)).Since(before);
            lines.Add(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {taken.Count} | {Quantiles.Of(taken, 0.5):0.00} | {Quantiles.Of(taken, 0.95):0.00} | {used.Processor.TotalMilliseconds / taken.Count:0.00} | {used.Bytes / taken.Count / 1000:0} | {used.Pauses.TotalMilliseconds / taken.Count:0.000} |"));
        }

        foreach (var one in reporters)
            one.Dispose();
        return lines;

        void Step()
        {
            var (paper, client) = (stage.Papers[turn % reporters.Count], reporters[turn++ % reporters.Count]);
            var (whose, step) = paper.Report() is { } report ? (client, report) : (evaluator, paper.Judge()!.Value);
            paper.Take(step.Operation, User.VersionIn(whose.Send(step.Document, new { input = step.Input })), step.Values);
        }
    }

    private static List<double> Repeat(Action send, TimeSpan length)
    {
        var (taken, began) = (new List<double>(), Stopwatch.GetTimestamp());
        while (taken.Count < AtLeast || Stopwatch.GetElapsedTime(began) < length)
        {
            var sent = Stopwatch.GetTimestamp();
            send();
            taken.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        }

        return taken;
    }
}
