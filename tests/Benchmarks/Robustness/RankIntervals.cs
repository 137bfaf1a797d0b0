using Fadu.Benchmarks.Measurement;
using Fadu.Indicators.Robustness;

namespace Fadu.Benchmarks.Robustness;

/// <summary>Rank intervals under weights drawn a thousand times, from drawing to medians, on one core, beside numpy.</summary>
internal static class RankIntervals
{
    private const int Draws = 1_000;
    private const int Units = 3_000;

    public static IEnumerable<Benchmark> All => [new($"robustness, {Draws} draws × {Units} units × {WeightedRound.Indicators} indicators", Contestants, 15)];

    private static Contestant[] Contestants()
    {
        var round = new WeightedRound(Units);
        Contestant[] ours =
        [
            new("Fadu", 1, () => Find(round, drivers: false)) { Unit = "run", MostMilliseconds = 150 },
            new("Fadu, with what drives the ranking", 1, () => Find(round, drivers: true)) { Unit = "run" },
        ];
        if (Numpy.Find() is not { } python)
        {
            Console.Error.WriteLine("numpy is not installed (Debian: python3-numpy), so that nothing is measured beside it.");
            return ours;
        }

        // It ends with this process, which closes its input.
        var numpy = new Numpy(python, round, Draws);
        return
        [
            new("numpy, counting", 1, () => numpy.Run("counting")) { Unit = "run" },
            new("numpy, sorting", 1, () => numpy.Run("sorting")) { Unit = "run" },
            ours[0] with { Name = "Fadu, as fast as required beside numpy", MostOfReference = 0.5 },
            .. ours,
        ];
    }

    private static RoundRobustness Find(WeightedRound round, bool drivers) => RobustnessFinder.Find(
        round.Scores, new() { Draws = Draws, Concentration = WeightedRound.Concentration, Drivers = drivers }, CancellationToken.None).Value!;
}
