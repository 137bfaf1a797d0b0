using Fadu.Indicators.Robustness.Simulation;
using Fadu.Indicators.Tests.Scoring;

namespace Fadu.Indicators.Tests.Robustness.Simulation;

public sealed class RankSorterTests
{
    private static readonly RankedUnits Units = new(Round.Of(Draft.Whole(Draft.Leaf("1", 10, "[a]")))
        .Unit("a", "a=1", "东").Unit("b", "a=2").Unit("c", "a=3", "东").Unit("d", "a=4").Unit("e", "a=5", "东").Unit("f", "a=6", "西").Score());

    [Theory]
    // Few values: by counting. Many: by sorting.
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(4, 1)]
    // Too many digits for whole numbers of 32 bits: by comparison.
    [InlineData(2, 1e9)]
    [InlineData(9, 1e3)]
    public void Ties_share_the_best_place_in_their_group(int decimals, double size)
    {
        var ranks = new int[6];

        new RankSorter(Units, decimals).Rank([3 * size, 7 * size, 3 * size, 7 * size, 5 * size, 0], [0, 1, 2, 3, 4, 5], ranks);

        ranks.ShouldBe([2, 1, 2, 1, 1, 1]);
    }

    [Fact]
    public void Totals_are_rounded_half_up_also_where_a_double_misses_the_half_and_are_not_below_zero()
    {
        var ranks = new int[6];

        // 1.005 lies below its half as a double.
        new RankSorter(Units, 2).Rank([1.005, -3, 1.01, 0, 1.0049, 0], [0, 1, 2, 3, 4, 5], ranks);

        ranks.ShouldBe([1, 1, 1, 1, 3, 1]);
    }

    [Fact]
    public void Units_are_found_where_their_totals_stand()
    {
        var ranks = new int[6];

        new RankSorter(Units, 2).Rank([0, 6, 5, 4, 3, 2, 1, 9], [6, 5, 4, 3, 2, 1], ranks);

        ranks.ShouldBe([3, 2, 2, 1, 1, 1]);
    }
}
