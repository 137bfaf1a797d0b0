using Fadu.Indicators.Scoring.Outcomes;

namespace Fadu.Indicators.Tests.Scoring.Outcomes;

public sealed class RankingTests
{
    [Fact]
    public void Ties_share_the_best_place_and_take_up_the_next() =>
        Ranking.Of([80, 90, 80, 70], [0, 0, 0, 0], new bool[4], 1).Ranks.ShouldBe([2, 1, 2, 4]);

    [Fact]
    public void Each_group_has_its_own_places() =>
        Ranking.Of([80, 90, 80, 70], [0, 1, 1, 0], new bool[4], 2).Ranks.ShouldBe([1, 1, 2, 2]);

    [Fact]
    public void Those_who_come_last_tie_among_themselves_only() =>
        Ranking.Of([80, 95, 95, 80], [0, 0, 0, 0], [false, true, true, true], 1).Ranks.ShouldBe([1, 2, 2, 4]);

    [Fact]
    public void A_unit_in_no_group_takes_no_place()
    {
        var ranking = Ranking.Of([80, 90, 70], [0, -1, 0], new bool[3], 1);

        ranking.Ranks.ShouldBe([1, 0, 2]);
        ranking.Ranked.ShouldBe([2]);
    }
}
