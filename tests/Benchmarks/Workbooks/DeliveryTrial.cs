using System.Diagnostics;
using System.Globalization;
using System.Text;
using Fadu.Application;
using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.Application.Events;
using Fadu.Application.Exports;
using Fadu.Application.Exports.Files;
using Fadu.Application.Exports.Jobs;
using Fadu.Application.Exports.Requests;
using Fadu.Application.Importing;
using Fadu.Catalog;
using Fadu.EventStore;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Units;
using Fadu.Indicators.Values;
using Fadu.Kernel;
using Fadu.TestSupport.Postgres;
using Fadu.Workbooks.Bulk;

namespace Fadu.Benchmarks.Workbooks;

/// <summary>A round of a whole country handed out and taken back by the desks of the service, from the events to the file on the shelf.</summary>
/// <param name="units">How many units take part.</param>
internal sealed class DeliveryTrial(int units)
{
    private const string Code = "2026";
    private const int StreamsAtOnce = 5_000;
    private const int UnitsOfAGroup = 100;
    private const double Megabyte = 1024 * 1024;

    // 20 items, half of them supplied by registers, and marks for each.
    private const int Items = 20;

    private readonly List<string> _lines = ["", $"{units} units × {Items} items, one index system, on one node:", "", "| what | time (s) | working set (MB) | told |", "| --- | ---: | ---: | --- |"];

    /// <summary>Measures; lines of Markdown.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("fadu-delivery-");
        await using var server = await TestPostgres.NewServerAsync(options => options with { Durable = true }, CancellationToken.None);
        await using var store = await PostgresEventStore.OpenAsync(
            new() { ConnectionString = server.ConnectionString, Types = DomainEvents.Types, Clock = TimeProvider.System, Parts = ReviewService.Tables }, CancellationToken.None);
        try
        {
            await FillAsync(store);
            await using var service = new ReviewService(store, TimeProvider.System);
            await using var desk = new ExportDesk(service.Exports, ExportShelf.Open(folder.FullName, ShelfLimits.Usual, TimeProvider.System), service.Keys, TimeProvider.System);
            var register = await MeasureAsync("register read", async () => (await service.Register.ReadAsync(default), ""));
            var office = new Sight(new Viewer { Account = "office", Grants = [new(Role.Coordinator, null, false)], Language = Language.English }, register);
            var all = new Sight(
                new Viewer { Account = "all", Grants = [new(Role.Coordinator, null, false), .. register.Units.Keys.Select(unit => new Grant(Role.Reporter, unit, true))], Language = Language.English }, register);
            await ExportAsync(desk, office, "bulk workbook, supplied", new() { Kind = ExportKind.BulkTemplate, Round = Code });
            await ExportAsync(desk, all, "bulk workbook, reported, one grant for each unit", new() { Kind = ExportKind.BulkTemplate, Round = Code, Channel = Application.Exports.Requests.BulkChannel.Reported });
            await ImportAsync(service, office, folder.FullName);
            await ExportAsync(desk, office, "bulk workbook, supplied, with values", new() { Kind = ExportKind.BulkTemplate, Round = Code, WithValues = true });
            await ExportAsync(desk, office, "the same again", new() { Kind = ExportKind.BulkTemplate, Round = Code, WithValues = true });
            await ExportAsync(desk, office, "score workbook", new() { Kind = ExportKind.Scores, Round = Code });
            await ExportAsync(desk, office, "shortfall list", new() { Kind = ExportKind.Gaps, Round = Code });
            return _lines;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task ImportAsync(ReviewService service, Sight office, string folder)
    {
        var content = (await service.BulkForms.ContentAsync(office, Code, Fadu.Workbooks.Bulk.BulkChannel.Supplied, false, null, default)).Value!;
        foreach (var (rows, items, mode) in ((int, int, ImportMode)[])
        [
            (Math.Min(units, 100_000), 1, ImportMode.DryRun), (Math.Min(units, 100_000), 1, ImportMode.AllOrNothing), (units, Items / 2, ImportMode.AllOrNothing), (units, Items / 2, ImportMode.SkipBad),
        ])
        {
            var filled = content with
            {
                Units = content.Units.Take(rows).Index().Select(unit => unit.Item with
                {
                    Values = Enumerable.Range(1, items).ToDictionary(item => $"r{item}", item => ItemValue.Of((unit.Index + item) % 1000)),
                }),
            };
            var path = Path.Combine(folder, "filled.xlsx");
            await using var file = File.Create(path);
            BulkWorkbook.Write(file, filled);
            await MeasureAsync($"bulk import, {rows} rows × {items} values, {mode}", async () =>
            {
                var done = await service.FormIntake.ImportAsync(office, file, null, mode, "trial", CommandNotes.None, default);
                return (done, done.Value is { } import ? $"{import.Events} events, {string.Join(' ', import.Faults.Select(fault => fault.Code))}" : string.Join(' ', done.Problems.Select(problem => problem.Code)));
            });
        }
    }

    private Task ExportAsync(ExportDesk desk, Sight sight, string name, ExportRequest request) => MeasureAsync(name, async () =>
    {
        var started = await desk.StartAsync(sight, request, default);
        if (started.Value is not { } job)
            return (started.Succeeded, string.Join(' ', started.Problems.Select(problem => problem.Code)));
        var told = new List<ExportJob> { job };
        await foreach (var now in desk.FollowAsync(sight.Viewer, job.Id, default))
            told.Add(now);
        var last = told[^1];
        return (true, $"{last.State} {string.Join(' ', last.Problems.Select(problem => problem.Code))}, {told.Count} steps; {(last.File?.Bytes ?? 0) / Megabyte:0.0} MB");
    });

    private async Task<T> MeasureAsync<T>(string name, Func<Task<(T Value, string Told)>> run)
    {
        GC.Collect();
        var (started, peak) = (Stopwatch.GetTimestamp(), Environment.WorkingSet);
        using var done = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                peak = Math.Max(peak, Environment.WorkingSet);
                await Task.Delay(50);
            }
        });
        var (value, told) = await run();
        var took = Stopwatch.GetElapsedTime(started);
        await done.CancelAsync();
        await watching;
        _lines.Add(string.Create(CultureInfo.InvariantCulture, $"| {name} | {took.TotalSeconds:0.0} | {peak / Megabyte:0} | {told} |"));
        await Console.Error.WriteLineAsync(_lines[^1]);
        return value;
    }

    private async Task FillAsync(PostgresEventStore store)
    {
        var system = System();
        var codes = Enumerable.Range(1, units).Select(number => number.ToString("000000", CultureInfo.InvariantCulture)).ToArray();
        await AppendAsync(store, new StreamAppend(StreamHead.Before(Aggregates.StreamOfSystem(system.Code)), null, [new DraftStarted(system, null), new RevisionPublished(1, system, "首版")]));
        foreach (var chunk in codes.Chunk(StreamsAtOnce))
            await AppendAsync(store, [.. chunk.Select(code => new StreamAppend(StreamHead.Before($"unit/{code}"), "unit", [new UnitRegistered(code, $"单位{code}", "区县", null, null)]))]);
        var head = (await AppendAsync(store, new StreamAppend(StreamHead.Before($"round/{Code}"), "round",
        [
            new RoundOpened
            {
                Code = Code,
                Name = "测速",
                IndexSystem = system.Code,
                Revision = 1,
                Period = new(new(2025, 1, 1), new(2025, 12, 31)),
                Deadline = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero),
                Visibility = new(false, 3),
            },
        ]))).Heads[0];
        foreach (var chunk in codes.Index().Chunk(StreamsAtOnce))
            head = (await AppendAsync(store, new StreamAppend(head, "round", [.. chunk.Select(code => new UnitEnrolled(code.Item, $"第{code.Index / UnitsOfAGroup}组"))]))).Heads[0];
    }

    private static async Task<Appended> AppendAsync(PostgresEventStore store, params StreamAppend[] streams) =>
        (Appended)await store.AppendAsync(new() { Streams = streams, Metadata = new() { User = "bench" } }, CancellationToken.None);

    private static IndexSystem System()
    {
        var text = new StringBuilder("code: delivered\nname: 交付体系\nfullMarks: 100\nitems:\n");
        for (var i = 1; i <= Items / 2; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{ code: r{i}, name: 登记{i}号, type: decimal, min: 0, max: 1000, from: register }}\n");
            text.Append(CultureInfo.InvariantCulture, $"  - {{ code: u{i}, name: 填报{i}号, type: decimal, min: 0, max: 1000 }}\n");
        }

        text.Append("indicators:\n  - code: \"1\"\n    name: 全部\n    indicators:\n");
        for (var i = 1; i <= Items / 2; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"      - {{ code: \"1.{i}\", name: 登记指标{i}, marks: 5, formula: \"Linear([登记{i}号], 0, 1000)\" }}\n");
            text.Append(CultureInfo.InvariantCulture, $"      - {{ code: \"1.{i + (Items / 2)}\", name: 填报指标{i}, marks: 5, formula: \"Linear([填报{i}号], 0, 1000)\" }}\n");
        }

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{text}"));
        var loaded = SystemFile.Load(stream, "delivered.yaml");
        return loaded.Succeeded ? loaded.System! : throw new InvalidOperationException(string.Join('\n', loaded.Findings));
    }
}
