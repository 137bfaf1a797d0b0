using Fadu.Indicators.Scoring.Marks;

namespace Fadu.Indicators.Tests.Scoring.Marks;

public sealed class ApportionmentTests
{
    [Fact]
    public void Shares_in_proportion_that_need_no_rounding_are_left_alone() =>
        Share(13, [2, 3, 3, 2], 2).ShouldBe([2.6m, 3.9m, 3.9m, 2.6m]);

    [Fact]
    public void What_is_left_over_goes_to_the_largest_remainder() =>
        Share(10, [1, 2, 4], 0).ShouldBe([1, 3, 6]);

    [Fact]
    public void Equal_remainders_are_served_in_order() =>
        Share(10, [1, 1, 1], 2).ShouldBe([3.34m, 3.33m, 3.33m]);

    [Fact]
    public void A_whole_with_more_places_than_are_kept_still_adds_up() =>
        Share(1.255m, [1, 1], 2).ShouldBe([0.63m, 0.625m]);

    [Fact]
    public void A_single_share_is_the_whole() => Share(0.12345m, [7], 0).ShouldBe([0.12345m]);

    [Fact]
    public void A_weight_of_nothing_gets_nothing() => Share(5, [0, 3], 2).ShouldBe([0, 5]);

    [Fact]
    public void Remainders_are_told_apart_where_decimal_could_not() =>
        Share(1, [1.0000000000000000000000000001m, 1.0000000000000000000000000002m], 0).ShouldBe([0, 1]);

    [Fact]
    public void The_largest_numbers_are_shared_without_overflow() =>
        Share(79_228_162_514_264_337_593_543_950_335m, [decimal.MaxValue, decimal.MaxValue], 0)
            .ShouldBe([39_614_081_257_132_168_796_771_975_168m, 39_614_081_257_132_168_796_771_975_167m]);

    [Fact]
    public void Shares_always_add_up_and_miss_their_quota_by_less_than_a_step()
    {
        const int seed = 20_231_130;
        var random = new Random(seed);
        for (var run = 0; run < 2_000; run++)
        {
            var decimals = random.Next(0, 5);
            var weights = Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(0, 2_000) / 100m).Append(0.01m).ToArray();
            var whole = random.Next(0, 100_000) / 1_000m;

            var shares = Share(whole, weights, decimals);

            shares.Sum().ShouldBe(whole, $"seed {seed}, run {run}");
            var step = (decimal)Math.Pow(10, -decimals);
            for (var i = 0; i < weights.Length; i++)
                Math.Abs(shares[i] - (whole * weights[i] / weights.Sum())).ShouldBeLessThan(step + 1e-20m, $"seed {seed}, run {run}");
        }
    }

    private static decimal[] Share(decimal whole, decimal[] weights, int decimals)
    {
        var shares = new decimal[weights.Length];
        Apportionment.Share(whole, weights, decimals, shares);
        return shares;
    }
}
