using Fadu.Indicators.Robustness;
using Fadu.Indicators.Robustness.Drawing;
using Fadu.Indicators.Robustness.Simulation;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Tests.Scoring;

namespace Fadu.Indicators.Tests.Robustness;

public sealed class RobustnessFinderTests
{
    private static readonly RoundScores Scores = Round.Of(Draft.Whole(Draft.Leaf("1", 6, "[a]"), Draft.Leaf("2", 4, "[y]")))
        .Unit("甲", "a=6 y=0", "东").Unit("乙", "a=0 y=4", "东").Unit("丙", "a=6 y=4", "东").Unit("丁", "a=1 y=1").Unit("戊", "a=1 y=1", withdrawn: true).Score();

    [Fact]
    public void Units_that_no_weight_parts_keep_their_places_and_the_others_change_them()
    {
        var found = RobustnessFinder.Find(Scores, new() { Spread = 50, Seed = 7, Top = 2, Draws = 500, Swap = new("甲", "乙", null) }, default).Value!;

        (found.Draws, found.Seed, found.Weights, found.Values, found.Top).ShouldBe((500, 7, new WeightUncertainty(WeightUncertaintyKind.Spread, 50), null, 2));
        found.Units.Select(one => (one.Unit.Code, one.Rank, one.Total)).ShouldBe([("甲", 2, 6), ("乙", 3, 4), ("丙", 1, 10), ("丁", 1, 2)]);
        found.Units[2].Ranks.ShouldBe(new(1, 1, 1, 1, 1, 1, 1));
        found.Units[0].Ranks.ShouldBe(new(2, 2, 2, 3, 3, found.Units[0].Ranks.Mean, found.Units[0].Ranks.TopShare));
        found.Units[0].Ranks.TopShare.ShouldBeInRange(0.7, 0.95);
        (found.Units[0].Ranks.Mean + found.Units[1].Ranks.Mean).ShouldBe(5, 0.01);
        found.Groups.Select(one => (one.Group, one.Ranked, one.Drivers!.Count)).ShouldBe([(null, 1, 2), ("东", 3, 2)]);
        found.Groups[0].MeanShift.ShouldBe(0);
        found.Groups[1].MeanShift.ShouldBe(2 * (1 - found.Units[0].Ranks.TopShare) / 3, 0.01);
        found.Swaps!.Weights.Select(one => (one.Indicator.Code, one.Down, one.Up)).ShouldBe([("1", 5, null), ("2", null, 5)]);
    }

    [Fact]
    public void The_same_seed_gives_the_same_places_and_another_seed_others()
    {
        var request = new RobustnessRequest { Concentration = 5, Draws = 300 };

        Of(request).ShouldBe(Of(request));
        Of(request with { Seed = 2 }).ShouldNotBe(Of(request));

        static UnitRanks[] Of(RobustnessRequest request) => [.. RobustnessFinder.Find(Scores, request, default).Value!.Units.Select(one => one.Ranks)];
    }

    [Fact]
    public void Uncertain_values_move_places_though_weights_are_certain()
    {
        var scores = Round.Of(Draft.Whole(Draft.Leaf("1", 100, "[a]"))).Unit("甲", "a=50").Unit("乙", "a=51").Unit("丙", "a=80").Score();

        RobustnessFinder.Find(scores, new() { Spread = 0, Values = 5, Draws = 200 }, default).Value!.Units
            .Select(one => (one.Ranks.Least, one.Ranks.Greatest)).ShouldBe([(2, 3), (2, 3), (1, 1)]);
    }

    [Fact]
    public void What_drives_a_ranking_is_told_where_it_is_asked() =>
        RobustnessFinder.Find(Scores, new() { Drivers = false, Draws = 1 }, default).Value!.Groups.ShouldAllBe(group => group.Drivers == null);

    [Fact]
    public void A_round_without_anybody_to_rank_has_nothing_to_tell()
    {
        var found = RobustnessFinder.Find(Round.Of(Draft.Whole(Draft.Leaf("1", 6, "[a]"))).Score(), new(), default).Value!;

        (found.Units.Count, found.Groups.Count, found.Swaps).ShouldBe((0, 0, null));
    }
}
