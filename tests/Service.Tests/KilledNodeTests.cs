using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Fadu.TestSupport.Postgres;
using Xunit.Abstractions;

namespace Fadu.Service.Tests;

/// <summary>A node is killed while twenty people report. When that happens is drawn from the seed in FADU_SEED.</summary>
public sealed class KilledNodeTests(ITestOutputHelper output)
{
    private const int Writers = 20;

    private static int Seed { get; } = int.TryParse(Environment.GetEnvironmentVariable("FADU_SEED"), out var seed) ? seed : 20230831;

    [Fact]
    public async Task Whatever_was_acknowledged_is_there_after_the_restart_and_nothing_twice()
    {
        using var folder = new TempFolder();
        await using var database = await TestPostgres.NewDatabaseAsync("killed", CancellationToken.None);
        var node = await ServedNode.StartAsync(folder.Path, database.ConnectionString);
        ApiClient reporter;
        var sent = new ConcurrentDictionary<int, int>();
        var acknowledged = new ConcurrentDictionary<int, int>();
        await using (node)
        {
            reporter = await BeginAsync(await Staff.BeginAsync(node));
            var writers = Enumerable.Range(1, Writers).Select(writer => WriteAsync(reporter, writer, sent, acknowledged)).ToArray();
            // Nor for a writer that has failed.
            while (acknowledged.Count < Writers && !writers.Any(writer => writer.IsCompleted))
                await Task.Delay(10);
            await Task.Delay(new Random(Seed).Next(200, 1200));
            await node.KillAsync();
            await Task.WhenAll(writers);
        }

        output.WriteLine($"FADU_SEED={Seed}: {acknowledged.Values.Sum()} reports acknowledged, {sent.Values.Sum()} sent");
        await using var again = await ServedNode.StartAsync(folder.Path, database.ConnectionString);
        reporter = reporter.On(again);
        for (var writer = 1; writer <= Writers; writer++)
        {
            var stored = await StoredAsync(reporter, writer);
            (stored == acknowledged[writer] || stored == sent[writer]).ShouldBeTrue($"writer {writer}: {stored} stored, {acknowledged[writer]} acknowledged, {sent[writer]} sent");

            // Whoever does not know whether it was done sends it again.
            await reporter.DoAsync("reportItems", Report(writer, sent[writer]));
            await reporter.DoAsync("reportItems", Report(writer, 1));
            (await StoredAsync(reporter, writer)).ShouldBe(sent[writer]);
        }

        (await again.StopAsync()).ShouldBe(0);
        var verified = await BuiltProgram.RunAsync(folder.Path, database.ConnectionString, "verify");
        verified.Exit.ShouldBe(0, verified.Out + verified.Error);
    }

    private static object Report(int writer, int number) =>
        new { roundCode = "kill", unitCode = $"kill-{writer}", idempotencyKey = $"{writer}/{number}", items = new[] { Nodes.Number("fund", number) } };

    private static async Task<ApiClient> BeginAsync(Staff staff)
    {
        var office = await staff.OpenAsync("office", "COORDINATOR");
        var units = Enumerable.Range(1, Writers).Select(writer => $"kill-{writer}").ToArray();
        await staff.Admin.DoAsync("registerUnit", new { code = "kill", name = "某市" });
        await staff.Admin.DoAsync("importUnits", new { units = units.Select(code => new { code, name = code, parent = "kill" }) });
        await office.DoAsync("importIndexSystem", new { yaml = await File.ReadAllTextAsync(TempFolder.Data("small.yaml")) });
        await office.DoAsync("publishRevision", new { system = "SMALL", reason = "首次发布" });
        await office.DoAsync("openRound", new
        {
            code = "kill",
            name = "年度评估",
            indexSystemCode = "SMALL",
            revisionNumber = 1,
            periodFrom = "2023-01-01",
            periodTo = "2023-12-31",
            deadline = "2099-01-01T00:00:00+08:00",
        });
        await office.DoAsync("enrolUnits", new { roundCode = "kill", units = units.Select(unitCode => new { unitCode }) });
        return await staff.OpenAsync("reporter", "REPORTER", "kill", below: true);
    }

    private static async Task WriteAsync(ApiClient reporter, int writer, ConcurrentDictionary<int, int> sent, ConcurrentDictionary<int, int> acknowledged)
    {
        try
        {
            for (var number = 1; ; number++)
            {
                sent[writer] = number;
                await reporter.DoAsync("reportItems", Report(writer, number));
                acknowledged[writer] = number;
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // The node is gone.
        }
    }

    // Each report is one event: as many as the last number says, the last with that number.
    private static async Task<int> StoredAsync(ApiClient reporter, int writer)
    {
        JsonNode submission = (await reporter.AskAsync($$"""{ submission(roundCode: "kill", unitCode: "kill-{{writer}}") { version item(code: "fund") { draft { number } } } }"""))["submission"]!;
        var version = submission["version"]!.GetValue<int>();
        submission["item"]!["draft"]!["number"]!.GetValue<string>().ShouldBe($"{version}");
        return version;
    }
}
