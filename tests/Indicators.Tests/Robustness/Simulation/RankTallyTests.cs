using Fadu.Indicators.Robustness.Simulation;
using Fadu.Indicators.Tests.Scoring;

namespace Fadu.Indicators.Tests.Robustness.Simulation;

public sealed class RankTallyTests
{
    [Fact]
    public void Places_are_those_that_occurred_and_the_top_is_counted()
    {
        var round = Round.Of(Draft.Whole(Draft.Leaf("1", 100, "[a]")));
        foreach (var unit in Enumerable.Range(1, 40))
            round.Unit($"u{unit}", $"a={unit}");
        var tally = new RankTally(new(round.Score()), 20);
        for (var draw = 0; draw < 20; draw++)
        {
            tally.Of(draw).Fill(40);
            tally.Of(draw)[0] = draw + 1;
            tally.Of(draw)[39] = draw < 19 ? 1 : 7;
        }

        var ranks = tally.Read(3).Units;

        ranks[0].ShouldBe(new(1, 1, 10, 19, 20, 10.5, 0.15));
        ranks[39].ShouldBe(new(1, 1, 1, 1, 7, 1.3, 0.95));
        ranks[20].ShouldBe(new(40, 40, 40, 40, 40, 40, 0));
    }

    [Fact]
    public void The_mean_shift_is_over_all_units_and_draws_of_a_group()
    {
        var units = new RankedUnits(Round.Of(Draft.Whole(Draft.Leaf("1", 10, "[a]"))).Unit("a", "a=1", "东").Unit("b", "a=2", "东").Unit("c", "a=3", "西").Score());
        var tally = new RankTally(units, 2);
        (tally.Of(0)[0], tally.Of(0)[1], tally.Of(0)[2]) = (1, 2, 1);
        (tally.Of(1)[0], tally.Of(1)[1], tally.Of(1)[2]) = (2, 1, 1);

        tally.Read(1).MeanShifts.ShouldBe([0.5, 0]);
    }
}
