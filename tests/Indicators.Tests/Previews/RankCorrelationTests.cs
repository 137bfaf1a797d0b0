using Fadu.Indicators.Previews;

namespace Fadu.Indicators.Tests.Previews;

public sealed class RankCorrelationTests
{
    [Fact]
    public void The_same_places_agree_and_the_reverse_ones_oppose_each_other()
    {
        RankCorrelation.Of([(1, 1), (2, 2), (3, 3)]).ShouldBe(1);
        RankCorrelation.Of([(1, 3), (2, 2), (3, 1)]).ShouldBe(-1);
    }

    // 1 − 6 Σd² / n(n² − 1) with d = 1, 1, 0, 2, 2 → 1 − 60/120.
    [Fact]
    public void Without_ties_it_is_the_formula_of_the_squared_distances() =>
        RankCorrelation.Of([(1, 2), (2, 1), (3, 3), (4, 6), (5, 3 + 1)]).ShouldBe(0.8m);

    // Places 1, 2.5, 2.5, 4 against 1, 2, 3, 4: covariance 4.5, deviations 4.5 and 5, hence 4.5 / √22.5.
    [Fact]
    public void Those_who_share_a_place_stand_at_its_mean() =>
        RankCorrelation.Of([(1, 1), (2, 2), (2, 3), (4, 4)]).ShouldBe(0.948683298051m);

    [Fact]
    public void Nothing_is_told_of_one_unit_or_where_all_share_one_place()
    {
        RankCorrelation.Of([(1, 1)]).ShouldBeNull();
        RankCorrelation.Of([(1, 1), (1, 2)]).ShouldBeNull();
    }
}
