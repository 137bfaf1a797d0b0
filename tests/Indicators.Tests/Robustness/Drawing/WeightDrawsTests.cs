using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Robustness.Drawing;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Tests.Scoring;

namespace Fadu.Indicators.Tests.Robustness.Drawing;

public sealed class WeightDrawsTests
{
    // Slots: 0 the root, 1 "1", 2 "1.1", 3 "1.2", 4 "2" (a mean of 4 marks), 5 "2.1", 6 "2.2".
    private static readonly WeightTree Tree = new(ScoringPlan.Compile(Draft.Whole(
        Draft.Sum("1", Draft.Leaf("1.1", 1, "[a]"), Draft.Leaf("1.2", 5, "[a]")),
        Draft.Node("2", Aggregate.Mean, 4, Draft.Leaf("2.1", 30, "[a]"), Draft.Leaf("2.2", 10, "[a]"))).Check()).Tree);

    [Fact]
    public void Weights_move_within_their_set_and_a_sum_is_worth_what_its_children_are()
    {
        Tree.Sets.ShouldBe([[2, 3, 4], [5, 6]]);
        var draws = new WeightDraws(Tree, new(WeightUncertaintyKind.Spread, 30), 1);

        for (var draw = 0; draw < 100; draw++)
        {
            var marks = draws.Draw(draw);
            marks[0].ShouldBe(10);
            (marks[2] + marks[3] + marks[4]).ShouldBe(10, 1e-12);
            (marks[5] + marks[6]).ShouldBe(40, 1e-12);
            marks[1].ShouldBe(marks[2] + marks[3]);
        }
    }

    [Fact]
    public void A_spread_moves_every_weight_within_its_percent_before_they_are_scaled()
    {
        var draws = new WeightDraws(Tree, new(WeightUncertaintyKind.Spread, 20), 1);
        var ratios = Enumerable.Range(0, 2_000).Select(draws.Draw).Select(marks => marks[5] / marks[6] / 3).ToArray();

        ratios.ShouldAllBe(ratio => ratio >= 0.8 / 1.2 && ratio <= 1.2 / 0.8);
        ratios.Min().ShouldBeLessThan(0.7);
        ratios.Max().ShouldBeGreaterThan(1.43);
    }

    [Fact]
    public void A_Dirichlet_draw_has_the_present_weights_as_its_mean_and_the_variance_of_its_concentration()
    {
        const int Count = 50_000;
        var draws = new WeightDraws(Tree, new(WeightUncertaintyKind.Dirichlet, 19), 1);
        var shares = Enumerable.Range(0, Count).Select(draw => draws.Draw(draw)[3] / 10).ToArray();

        var mean = shares.Average();
        mean.ShouldBe(0.5, 0.003);
        shares.Average(share => (share - mean) * (share - mean)).ShouldBe(0.5 * 0.5 / 20, 0.0003);
    }

    [Fact]
    public void A_draw_is_the_same_whichever_were_made_before_and_another_for_another_seed()
    {
        var draws = new WeightDraws(Tree, new(WeightUncertaintyKind.Spread, 20), 5);
        var seventh = draws.Draw(7);

        draws.Draw(3);
        draws.Draw(7).ShouldBe(seventh);
        new WeightDraws(Tree, new(WeightUncertaintyKind.Spread, 20), 6).Draw(7).ShouldNotBe(seventh);
    }

    [Fact]
    public void Without_any_spread_the_weights_stay_as_they_are() =>
        new WeightDraws(Tree, new(WeightUncertaintyKind.Spread, 0), 5).Draw(7).ShouldBe(Tree.Nominal);
}
