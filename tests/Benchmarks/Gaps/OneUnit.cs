using Fadu.Benchmarks.Measurement;
using Fadu.Benchmarks.Rounds;
using Fadu.Catalog;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans;
using Fadu.Indicators.Scoring;

namespace Fadu.Benchmarks.Gaps;

/// <summary>What one unit of a round of 3,000 is told by indicators/bwzq.yaml, on one thread, while the round's scores are at hand.</summary>
internal static class OneUnit
{
    private const string File = "indicators/bwzq.yaml";
    private const int Units = 3_000;
    private const int Asking = 20;

    public static IEnumerable<Benchmark> All => [new($"gaps {File}", Contestants, 5)];

    private static Contestant[] Contestants()
    {
        var system = SystemFile.Load(Path.Combine(WholeRound.RepositoryFolder(), File)).Checked ?? throw new InvalidOperationException($"{File} has faults.");
        var scores = ScoringPlan.Compile(system).Score(RandomRound.Of(system, Units), null);
        var rows = Enumerable.Range(0, Units).Where(row => scores.Total(row) is not null).Take(Asking).ToArray();
        return
        [
            new("plan for 5 marks more", Asking, () => Plans(scores, rows, row => new PlanTarget.OfTotal(scores.Total(row)!.Value + 5))) { Unit = "unit", MostMilliseconds = 50 * Asking },
            new("plan for 20 marks more", Asking, () => Plans(scores, rows, row => new PlanTarget.OfTotal(scores.Total(row)!.Value + 20))) { Unit = "unit", MostMilliseconds = 50 * Asking },
            new("plan for rank 10 of 100", Asking, () => Plans(scores, rows, _ => new PlanTarget.OfRank(10))) { Unit = "unit", MostMilliseconds = 50 * Asking },
        ];
    }

    private static void Plans(RoundScores scores, IEnumerable<int> rows, Func<int, PlanTarget> target)
    {
        foreach (var row in rows)
            _ = PlanFinder.Find(scores, row, target(row), MoveLimits.None).Value ?? throw new InvalidOperationException("The target was refused.");
    }
}
