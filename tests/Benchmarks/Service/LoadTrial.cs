using System.Diagnostics;
using System.Globalization;
using Fadu.Benchmarks.Service.Calling;
using Fadu.Benchmarks.Service.Measuring;
using Fadu.Benchmarks.Service.Serving;
using Fadu.Benchmarks.Service.Working;
using Fadu.Benchmarks.Stores;

namespace Fadu.Benchmarks.Service;

/// <summary>What answers take while everybody works, and what they ask the database.</summary>
/// <param name="options">How long and how hard.</param>
internal sealed class LoadTrial(LoadOptions options)
{
    private const string Near = "score visible on the node";
    private const string Far = "score visible on a second node";

    private static readonly TimeSpan _withSecondNode = TimeSpan.FromSeconds(20);

    // 95 of 100 take less.
    private static readonly Dictionary<string, double> _required = new(StringComparer.Ordinal)
    {
        ["ranking page"] = 30,
        ["ranking page by an indicator"] = 30,
        ["a reporter's ranking page"] = 30,
        ["explained tree"] = 20,
        ["a reporter's explained tree"] = 20,
        [Near] = 200,
        [Far] = 500,
    };

    /// <summary>Measures; lines of Markdown.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        await using var stage = await Stage.SetAsync(options);
        using var visibility = await Task.Run(async () => Visibility.Find(await stage.EvaluatorAsync(Cast.Most - 1), stage.Others[0]));
        using var near = await visibility.SubscribeAsync(stage.Service.Address);
        await stage.BeginAsync();
        await Task.Delay(options.WarmUp);

        stage.Timings.Begin();
        using var own = Process.GetCurrentProcess();
        var (began, ownBefore, serviceBefore) = (Stopwatch.GetTimestamp(), own.TotalProcessorTime, stage.Service.Used);
        await WatchAsync(visibility, [(Near, near)], stage.Timings, options.Length);
        own.Refresh();
        var (elapsed, ownUsed, serviceUsed) = (Stopwatch.GetElapsedTime(began), own.TotalProcessorTime - ownBefore, stage.Service.Used - serviceBefore);
        // What is measured with the second node stands beside what is required of it alone.
        var answers = stage.Timings.Operations.Select(operation => Line(stage.Timings, operation)).ToArray();

        using var second = await ServiceProcess.ServeAsync(stage.Server.Connection, Path.Combine(stage.Server.Folder, "second"));
        using var far = await visibility.SubscribeAsync(second.Address);
        // A node that has just started builds its book first, and compiles what it runs.
        while (far.Total is null)
            await Task.Delay(TimeSpan.FromSeconds(0.1));
        await Task.Delay(TimeSpan.FromSeconds(3));
        await WatchAsync(visibility, [(Far, far)], stage.Timings, _withSecondNode);
        var faults = await stage.EndAsync();
        return
        [
            "",
            $"{options.Evaluators} evaluators ({options.Think.TotalSeconds:0.#} s of thought) and {stage.Papers.Count} units that report ({options.FillIn.TotalSeconds:0.#} s), {options.Units} units, {elapsed.TotalSeconds:0} s after {options.WarmUp.TotalSeconds:0} s of warm-up:",
            "",
            "| operation | answers | p50 ms | p95 ms | p99 ms | required of p95 |",
            "| --- | ---: | ---: | ---: | ---: | --- |",
            .. answers,
            Line(stage.Timings, Far),
            "",
            string.Create(CultureInfo.InvariantCulture, $"Processors used: service {serviceUsed / elapsed:0.00}, clients {ownUsed / elapsed:0.00}; the service's memory at most {stage.Service.PeakBytes >> 20} MB; tellings missed {visibility.Missed}; failures {faults.Count}."),
            .. faults.Select(fault => fault.Message).Concat(stage.Service.Complaints()).Distinct().Take(5),
            .. await CountAsync(stage),
        ];
    }

    private static async Task WatchAsync(Visibility visibility, IReadOnlyList<(string, ScoreSubscriber)> subscribers, Timings timings, TimeSpan length)
    {
        using var stop = new CancellationTokenSource(length);
        await visibility.RunAsync(subscribers, timings, stop.Token);
    }

    private static string Line(Timings timings, string operation)
    {
        var high = timings.Of(operation, 0.95);
        var required = _required.TryGetValue(operation, out var most) ? $"under {most:0} {Race.Verdict(high < most)}" : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"| {operation} | {timings.CountOf(operation)} | {timings.Of(operation, 0.5):0.0} | {high:0.0} | {timings.Of(operation, 0.99):0.0} | {required} |");
    }

    // On the service that nobody else uses any more.
    private static async Task<IReadOnlyList<string>> CountAsync(Stage stage)
    {
        using var evaluator = await stage.EvaluatorAsync(0);
        using var reporter = await stage.ReporterAsync(stage.Papers[0]);
        var (statements, unit, random) = (new Statements(stage.Server), stage.Papers[0].Unit, new Random(1));
        (string What, Action[] Sends)[] all =
        [
            ("ranking: first, middle and last page; 20 and 200 rows",
            [
                Asks(evaluator, Documents.Ranking, () => stage.Pages.Page(0)), Asks(evaluator, Documents.Ranking, () => stage.Pages.Page(stage.Pages.Count / 2)),
                Asks(evaluator, Documents.Ranking, () => stage.Pages.Page(stage.Pages.Count - 1)), Asks(evaluator, Documents.Ranking, () => Pages.First(20)),
                Asks(evaluator, Documents.Ranking, () => Pages.First(200)), Asks(evaluator, Documents.Ranking, () => stage.Pages.PageByIndicator(random)),
            ]),
            ("a reporter's ranking: 20 and 200 rows", [Asks(reporter, Documents.Ranking, () => Pages.First(20)), Asks(reporter, Documents.Ranking, () => Pages.First(200))]),
            ("explained tree: of an evaluator's units, of one's own",
                [Asks(evaluator, Documents.Tree, () => stage.Pages.Unit(random)), Asks(reporter, Documents.Tree, () => new { round = Cast.Round, unit })]),
        ];
        var lines = new List<string> { "", "| SQL statements of | each | required |", "| --- | --- | --- |" };
        var first = new List<(string Query, double Each)>();
        foreach (var (what, sends) in all)
        {
            var counts = new List<int>();
            foreach (var send in sends)
            {
                var counted = await statements.OfAsync(send);
                counts.Add(Statements.CountOf(counted));
                if (first.Count == 0)
                    first.AddRange(counted);
            }

            lines.Add($"| {what} | {string.Join(", ", counts)} | the same {Race.Verdict(counts.Distinct().Count() == 1)} |");
        }

        lines.AddRange(["", "A ranking page asks:", .. first.Select(one => string.Create(CultureInfo.InvariantCulture, $"- {one.Each:0.0} × `{one.Query.ReplaceLineEndings(" ")}`"))]);
        return lines;
    }

    private static Action Asks(ServiceClient client, string document, Func<object> variables) => () => client.Send(document, variables());
}
