using System.Globalization;
using System.Text.Json.Nodes;
using Fadu.Benchmarks.Service.Calling;
using Fadu.Benchmarks.Service.Working;
using Fadu.Benchmarks.Stores;

namespace Fadu.Benchmarks.Service;

/// <summary>Whether everything that was acknowledged is there after service and database were killed while everybody worked.</summary>
/// <param name="options">How hard; it works for a third of the length.</param>
internal sealed class KillTrial(LoadOptions options)
{
    /// <summary>Kills and looks; lines of text.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        await using var stage = await Stage.SetAsync(options);
        await stage.BeginAsync();
        await Task.Delay(options.Length / 3);
        await stage.KillAndRestartAsync();
        var broken = await stage.EndAsync();

        var (found, lost) = (0, new List<string>());
        foreach (var paper in stage.Papers)
        {
            var history = await Task.Run(() => HistoryOf(stage.Coordinator, paper.Unit));
            foreach (var (version, values) in paper.Acknowledged)
            {
                var missing = values.Where(value => !Says(history, version, value.Key, value.Value)).Select(value => value.Key).ToArray();
                if (history.Exists(one => one.Version == version) && missing is [])
                    found++;
                else
                    lost.Add($"{paper.Unit} {version}: {string.Join(", ", missing)}");
            }
        }

        return
        [
            "",
            $"Service and database killed after {options.Length.TotalSeconds / 3:0} s under load, {broken.Count} clients cut off, both started anew: of {found + lost.Count} acknowledged mutations {found} are found, {lost.Count} are lost {Race.Verdict(lost.Count == 0 && found > 0)}",
            .. lost.Take(10),
        ];
    }

    // The last that was said of the item by then; an item that got the value that it had already left no event of its own.
    private static bool Says(List<(int Version, string? Item, string Body)> history, int version, string item, decimal value) =>
        history.Where(one => one.Version <= version && one.Item == item).MaxBy(one => one.Version) is { Body: not null } last
        && last.Body.Contains(value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static List<(int Version, string? Item, string Body)> HistoryOf(ServiceClient coordinator, string unit)
    {
        var all = new List<(int, string?, string)>();
        string? after = null;
        JsonNode page;
        do
        {
            page = coordinator.Ask(Documents.History, new { round = Cast.Round, unit, after })["history"]!;
            all.AddRange(((JsonArray)page["nodes"]!).Select(node => (node!["version"]!.GetValue<int>(), node["subject"]?.GetValue<string>(), node["body"]!.GetValue<string>())));
            after = page["pageInfo"]!["endCursor"]?.GetValue<string>();
        }
        while (page["pageInfo"]!["hasNextPage"]!.GetValue<bool>());

        return all;
    }
}
