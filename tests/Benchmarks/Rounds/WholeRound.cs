using Fadu.Benchmarks.Measurement;
using Fadu.Catalog;
using Fadu.Indicators.Scoring;

namespace Fadu.Benchmarks.Rounds;

/// <summary>Scores, bands and ranks of every unit by indicators/bwzq.yaml, on one thread, the formulas already compiled.</summary>
internal static class WholeRound
{
    private const string File = "indicators/bwzq.yaml";
    private const int Units = 3_000;
    private const int ManyUnits = 200_000;

    public static IEnumerable<Benchmark> All => [new($"round {File}", Contestants, 15)];

    private static Contestant[] Contestants()
    {
        var result = SystemFile.Load(Path.Combine(RepositoryFolder(), File));
        var system = result.Checked ?? throw new InvalidOperationException($"{File} has faults: {string.Join("; ", result.Findings.Take(3))}");
        var plan = ScoringPlan.Compile(system);
        var (few, many) = (RandomRound.Of(system, Units), RandomRound.Of(system, ManyUnits));
        return
        [
            new($"{Units} units × {system.Leaves.Count} indicators", Units, () => Score(plan, few)) { Unit = "unit", MostMilliseconds = 50 },
            new($"{ManyUnits} units", ManyUnits, () => Score(plan, many)) { Unit = "unit", MostOfReference = 2 },
            new($"{Units} units × {system.Leaves.Count} indicators, for each cell", Units * system.Leaves.Count, () => Score(plan, few)) { Unit = "cell" },
        ];
    }

    private static decimal Score(ScoringPlan plan, RoundTable table)
    {
        var scores = plan.Score(table, null);
        return scores.Total(0) ?? 0;
    }

    internal static string RepositoryFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Fadu.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("Run it from its place in the repository: the index systems are read from there.");
    }
}
