using Fadu.Benchmarks.Measurement;
using Fadu.Benchmarks.Rounds;
using Fadu.Catalog;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Previews;
using Fadu.Indicators.Scoring;

namespace Fadu.Benchmarks.Previews;

/// <summary>What half a mark that goes from one indicator of indicators/bwzq.yaml to another would do to every unit, beside a plain loop over the same results.</summary>
internal static class WeightPreview
{
    private const string File = "indicators/bwzq.yaml";
    private const int Units = 3_000;
    private const int ManyUnits = 200_000;
    private const int Top = 5;

    public static IEnumerable<Benchmark> All =>
    [
        new($"preview of a weight change, {Units} units", () => Contestants(Units, 50), 15),
        new($"preview of a weight change, {ManyUnits} units", () => Contestants(ManyUnits, null), 5),
    ];

    private static Contestant[] Contestants(int units, double? most)
    {
        var result = SystemFile.Load(Path.Combine(WholeRound.RepositoryFolder(), File));
        var system = result.Checked ?? throw new InvalidOperationException($"{File} has faults: {string.Join("; ", result.Findings.Take(3))}");
        var heavier = IndexSystemChecker.Check(system.System with { Indicators = [.. system.System.Indicators.Select(Reweighed)] }).System
            ?? throw new InvalidOperationException("The other weights have faults.");
        var plan = ScoringPlan.Compile(system);
        var before = plan.Score(RandomRound.Of(system, units), null);
        var after = ScoringPlan.Compile(heavier, plan);
        var loop = new PlainLoop(before, after);
        return
        [
            new("plain loop over the same results", units, () => loop.Run()) { Unit = "unit" },
            new("preview", units, () => Preview(before, after)) { Unit = "unit", MostMilliseconds = most },
            new("preview with what changed checked and compiled", units, () => Preview(before, ScoringPlan.Compile(IndexSystemChecker.Check(heavier.System).System!, plan))) { Unit = "unit" },
            new("scored from nothing, without comparing", units, () => after.Score(before.Table, null)) { Unit = "unit" },
        ];
    }

    // Totals, places, bands, vetoes, groups, the check value, and the reasons of those who gain and lose most.
    private static decimal Preview(RoundScores before, ScoringPlan plan)
    {
        var preview = new RevisionPreview(before, plan.Score(before.Table, null, before));
        return preview.Hash.Length + preview.Gains(Top).Count + preview.Losses(Top).Count;
    }

    private static Indicator Reweighed(Indicator one) => one.Code switch
    {
        "A2-3" => one with { Marks = one.Marks + 0.5m, OutOf = one.OutOf ?? one.Marks },
        "A2-2" => one with { Marks = one.Marks - 0.5m, OutOf = one.OutOf ?? one.Marks },
        _ => one with { Children = [.. one.Children.Select(Reweighed)] },
    };
}
