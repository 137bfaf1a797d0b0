using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Robustness.Drawing;
using Fadu.Indicators.Robustness.Swaps;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Tests.Scoring;

namespace Fadu.Indicators.Tests.Robustness.Swaps;

public sealed class SwapFinderTests
{
    // By share: 甲 1, 0, 0.5 of 5, 3, 2 marks; 乙 0.4, 1, 0.5.
    private static readonly IndexSystem Three = Draft.Whole(Draft.Leaf("1", 5, "[a]"), Draft.Leaf("2", 3, "[y]"), Draft.Leaf("3", 2, "[c]")) with { Decimals = 6 };

    private static readonly RoundScores Scores = Round.Of(Three).Unit("甲", "a=5 y=0 c=1").Unit("乙", "a=2 y=3 c=1").Score();

    [Fact]
    public void In_a_sum_the_weight_at_which_two_units_are_level_is_solved_for()
    {
        // 甲 6, 乙 6: level. With 乙 at b = 2.7: 5.7. The lead of 0.3 is gone where 0.6 w = 0.9 × (10 − w) × 3/5, w = 5.4/1.14.
        var scores = Round.Of(Three).Unit("甲", "a=5 y=0 c=1").Unit("乙", "a=2 y=2.7 c=1").Score();

        var swaps = Find(scores, 0, 1, "1", "2", "3");

        (swaps.First.Code, swaps.Second.Code, swaps.Lead, swaps.KeptApart).ShouldBe(("甲", "乙", 0.3m, false));
        swaps.Weights[0].ShouldBe(new(scores.Indicator("1"), 5, 10, 4.736842m, null, IsExact: true));
        swaps.Weights[1].ShouldBe(new(scores.Indicator("2"), 3, 10, null, 3.225806m, IsExact: true));
        // Both achieve half of it, which neither gains by its growth more than the other; at all marks they would be level.
        swaps.Weights[2].ShouldBe(new(scores.Indicator("3"), 2, 10, null, null, IsExact: true));
    }

    [Fact]
    public void The_unit_that_is_ahead_comes_first()
    {
        var scores = Round.Of(Three).Unit("甲", "a=5 y=0 c=1").Unit("乙", "a=2 y=2.7 c=1").Score();

        Find(scores, 1, 0, "1").Weights.ShouldBe(Find(scores, 0, 1, "1").Weights);
    }

    [Fact]
    public void Units_that_are_level_part_at_once_or_never()
    {
        var swaps = Find(Scores, 0, 1, "1", "3");

        swaps.Lead.ShouldBe(0);
        swaps.Weights.Select(one => (one.Down, one.Up)).ShouldBe([(5, 5), (null, null)]);
    }

    [Fact]
    public void Rescored_on_either_side_of_the_weight_found_the_two_have_changed_places()
    {
        var seen = 0;
        for (var seed = 1; seed <= 60; seed++)
        {
            var scores = RandomSum(seed, out var system);
            foreach (var leaf in scores.Plan.System.Leaves)
            {
                if (Find(scores, 0, 1, leaf.Code).Weights[0] is not { IsExact: var exact, Down: var down, Up: var up } || (down ?? up) is not { } marks)
                    continue;

                exact.ShouldBe(seed % 2 == 0, $"seed {seed}");
                seen++;
                var step = down is null ? 0.01m : -0.01m;
                (LeadAt(system, leaf.Code, marks - step), LeadAt(system, leaf.Code, marks + step)).ShouldBe((1, -1), $"seed {seed}, {leaf.Code} at {marks}");
            }
        }

        seen.ShouldBeGreaterThan(60);

        int LeadAt(Func<Dictionary<string, decimal>?, RoundScores> rescored, string code, decimal marks)
        {
            var now = rescored(null);
            var leaves = now.Plan.System.Leaves;
            var (whole, own) = (leaves.Sum(leaf => leaf.Marks), now.Indicator(code).Marks);
            var then = rescored(leaves.ToDictionary(leaf => leaf.Code, leaf => leaf.Code == code ? marks : leaf.Marks * (whole - marks) / (whole - own)));
            return Math.Sign(then.Whole(0)!.Value - then.Whole(1)!.Value) * (now.Whole(0) > now.Whole(1) ? 1 : -1);
        }
    }

    [Fact]
    public void A_first_level_indicator_moves_with_all_below_it()
    {
        // 甲 achieves 0.5 of "1" and 1 of "2": 4 + 2; 乙 0.75 and 0.1: 6 + 0.2. The lead of 0.2 is gone where 0.25 w = 0.9 (10 − w).
        var scores = Round.Of(Draft.Whole(Draft.Sum("1", Draft.Leaf("1.1", 4, "[a]"), Draft.Leaf("1.2", 4, "[y]")), Draft.Leaf("2", 2, "[c]")))
            .Unit("甲", "a=4 y=0 c=2").Unit("乙", "a=4 y=2 c=0.2").Score();

        Find(scores, 0, 1, "1").Weights.ShouldBe([new(scores.Indicator("1"), 8, 10, 7.826087m, null, IsExact: true)]);
    }

    [Fact]
    public void Below_a_geometric_mean_the_weight_is_searched_for()
    {
        // 0.9^w × 0.4^(1−w) and 0.5^w × 0.8^(1−w) are level where w ln 1.8 = (1 − w) ln 2.
        var scores = Round.Of(Draft.Whole(Draft.Node("1", Aggregate.Geometric, 100, Draft.Leaf("1.1", 6, "[a]"), Draft.Leaf("1.2", 4, "[y]"))))
            .Unit("甲", "a=5.4 y=1.6").Unit("乙", "a=3 y=3.2").Score();
        var expected = Math.Log(2) / (Math.Log(1.8) + Math.Log(2)) * 10;

        var swap = Find(scores, 0, 1, "1.1").Weights[0];

        ((double)swap.Down!.Value).ShouldBe(expected, 2e-3);
        (swap.Up, swap.IsExact, swap.Most).ShouldBe((null, false, 10));
    }

    [Fact]
    public void An_indicator_that_weighs_alone_and_a_unit_kept_last_by_a_veto_never_change_places()
    {
        var alone = Round.Of(Draft.Whole(Draft.Leaf("1", 10, "[a]"))).Unit("甲", "a=5").Unit("乙", "a=6").Score();
        var vetoed = Round.Of(Three with { Bands = [new("好", 5, null), new("差", 0, null)], Vetoes = [new() { Code = "V", Name = "V", When = "[b]" }] })
            .Unit("甲", "a=5 y=0 c=1").Unit("乙", "a=2 y=2.7 c=1 b=true").Score();

        Find(alone, 0, 1, "1").Weights.ShouldBe([new(alone.Indicator("1"), 10, 10, null, null, IsExact: true)]);
        Find(vetoed, 0, 1, "1").ShouldSatisfyAllConditions(
            swaps => swaps.KeptApart.ShouldBeTrue(),
            swaps => swaps.Weights.ShouldBe([new(vetoed.Indicator("1"), 5, 10, null, null, IsExact: true)]));
    }

    private static UnitSwaps Find(RoundScores scores, int first, int second, params string[] codes) =>
        new SwapFinder(scores, new WeightTree(scores.Plan.Tree), first, second).Find(codes.Select(scores.Indicator));

    // Five leaves; for odd seeds the first unit lacks one of them, so that its totals bend.
    private static RoundScores RandomSum(int seed, out Func<Dictionary<string, decimal>?, RoundScores> rescored)
    {
        var random = new Random(seed);
        var marks = Enumerable.Range(1, 5).ToDictionary(i => $"{i}", _ => (decimal)random.Next(5, 30));
        var got = Enumerable.Range(1, 5).Select(_ => (random.Next(101) / 100m, random.Next(101) / 100m)).ToArray();
        rescored = Score;
        return Score(null);

        RoundScores Score(Dictionary<string, decimal>? other)
        {
            Indicator[] leaves = [.. (other ?? marks).Select((one, i) => Draft.Leaf(one.Key, one.Value, $"[x{i}]", outOf: 1, missing: WhenMissing.Skip))];
            return Round.Of(Draft.Whole(leaves) with { Decimals = 9 })
                .Unit("甲", string.Join(' ', got.Select((one, i) => $"x{i}={one.Item1}").Where((_, i) => seed % 2 == 0 || i != 2)))
                .Unit("乙", string.Join(' ', got.Select((one, i) => $"x{i}={one.Item2}"))).Score();
        }
    }
}
