using Fadu.Benchmarks.Measurement;
using Fadu.Benchmarks.Rounds;
using Fadu.Catalog;
using Fadu.Indicators.Gaps;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans;
using Fadu.Indicators.Scoring;

namespace Fadu.Benchmarks.Gaps;

/// <summary>What one unit of a round of 3,000 is told, on one thread, while the round's scores are at hand.</summary>
internal static class OneUnit
{
    private const int Units = 3_000;
    private const int Asking = 20;

    // The longest and the most entangled of the systems that ship: bwzq has medians over the group, sfxj what counts for many indicators.
    private static readonly string[] _systems = ["bwzq", "sfxj"];

    public static IEnumerable<Benchmark> All => [.. _systems.Select(code => new Benchmark($"gaps indicators/{code}.yaml", () => Contestants(code), 3))];

    private static Contestant[] Contestants(string code)
    {
        var file = Path.Combine(WholeRound.RepositoryFolder(), "indicators", $"{code}.yaml");
        var system = SystemFile.Load(file).Checked ?? throw new InvalidOperationException($"{file} has faults.");
        var scores = ScoringPlan.Compile(system).Score(RandomRound.Of(system, Units), null);
        var contexts = new UnitContexts(scores);
        var full = system.System.FullMarks;
        var rows = Enumerable.Range(0, Units).Where(row => scores.Total(row) is not null).Take(Asking).ToArray();
        return
        [
            new("gaps with every move", Asking, () => Gaps(scores, rows, contexts)) { Unit = "unit", MostMilliseconds = 20 * Asking },
            new("plan for 5 % more", Asking, () => Plans(scores, rows, row => new PlanTarget.OfTotal(Math.Min(full, scores.Total(row)!.Value + (full / 20))))) { Unit = "unit", MostMilliseconds = 50 * Asking },
            new("plan for 20 % more", Asking, () => Plans(scores, rows, row => new PlanTarget.OfTotal(Math.Min(full, scores.Total(row)!.Value + (full / 5))))) { Unit = "unit", MostMilliseconds = 50 * Asking },
            new("plan for rank 10", Asking, () => Plans(scores, rows, _ => new PlanTarget.OfRank(10))) { Unit = "unit", MostMilliseconds = 50 * Asking },
        ];
    }

    private static void Gaps(RoundScores scores, IEnumerable<int> rows, UnitContexts contexts)
    {
        foreach (var row in rows)
            _ = GapFinder.Find(scores, row, contexts, showsPeers: true);
    }

    private static void Plans(RoundScores scores, IEnumerable<int> rows, Func<int, PlanTarget> target)
    {
        foreach (var row in rows)
            _ = PlanFinder.Find(scores, row, target(row), MoveLimits.None).Value ?? throw new InvalidOperationException("The target was refused.");
    }
}
