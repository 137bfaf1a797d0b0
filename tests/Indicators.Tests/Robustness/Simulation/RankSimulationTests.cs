using Fadu.Indicators.Robustness.Drawing;
using Fadu.Indicators.Robustness.Simulation;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Tests.Scoring;

namespace Fadu.Indicators.Tests.Robustness.Simulation;

public sealed class RankSimulationTests
{
    private const int Rounds = 60;

    public static TheoryData<int> Seeds => [20_261_122, 20_271_122];

    [Theory, MemberData(nameof(Seeds))]
    public void Under_the_present_weights_the_ranks_are_the_engines(int seed) => ForRandomRounds(seed, (scores, tree, units) =>
    {
        var ranks = new RankSimulation(scores, tree, units).Rank(new(tree, scores, units.Rows), tree.Nominal);

        ranks.ShouldBe(units.Rows.Select(row => scores.Rank(row)!.Value));
    });

    [Theory, MemberData(nameof(Seeds))]
    public void Totals_and_ranks_are_those_of_a_plain_loop(int seed) => ForRandomRounds(seed, (scores, tree, units) =>
    {
        var draws = new WeightDraws(tree, new(WeightUncertaintyKind.Dirichlet, 20), seed);
        var (naive, totals) = (new NaiveTotals(scores), new UnitTotals(tree, scores, units.Rows));
        var tally = new RankSimulation(scores, tree, units).Run(6, draws, default);
        for (var draw = 0; draw < 6; draw++)
        {
            var (marks, sums) = (draws.Draw(draw), new double[totals.Places]);
            totals.Fill([marks], [sums]);
            units.Rows.Select((_, unit) => sums[totals.PlaceOf[unit]]).ShouldBe(units.Rows.Select(row => naive.Total(row, marks)), 1e-9);

            var ranks = naive.Ranks(marks);
            tally.Of(draw).ToArray().ShouldBe(units.Rows.Select(row => ranks[row]!.Value));
        }
    });

    [Fact]
    public void A_unit_without_an_indicator_shares_its_weight_out_as_each_draw_weighs_the_others()
    {
        // 甲 lacks the third indicator: its 5 marks go to the others, 3 : 2 as it stands and as each draw has it.
        var scores = Round.Of(Draft.Whole(Draft.Leaf("1", 3, "[a]"), Draft.Leaf("2", 2, "[y]"), Draft.Leaf("3", 5, "[c]", when: "[b]")))
            .Unit("甲", "a=3 y=0 c=0 b=false").Unit("乙", "a=3 y=2 c=0 b=true").Score();
        var tree = new WeightTree(scores.Plan.Tree);
        var totals = new UnitTotals(tree, scores, [0, 1]);
        var sums = new double[totals.Places];

        totals.Fill([[10, 2, 6, 2]], [sums]);

        scores.Total(0).ShouldBe(6);
        (sums[totals.PlaceOf[0]], sums[totals.PlaceOf[1]]).ShouldBe((2.5, 8));
    }

    [Fact]
    public void Uncertain_values_are_scored_anew_and_whoever_a_veto_puts_last_stays_last()
    {
        var system = Draft.Whole(Draft.Leaf("1", 10, "[a] / 10")) with
        {
            Bands = [new("甲等", 5, null), new("乙等", 0, null)],
            Vetoes = [new() { Code = "V", Name = "V", When = "[b]" }],
        };
        var scores = Round.Of(system).Unit("a", "a=50").Unit("b", "a=51").Unit("c", "a=10").Unit("d", "a=90 b=true").Score();
        var (tree, units) = (new WeightTree(scores.Plan.Tree), new RankedUnits(scores));
        var tally = new RankSimulation(scores, tree, units).Run(
            300, new WeightDraws(tree, new(WeightUncertaintyKind.Spread, 0), 1), new ValueDraws(scores.Plan, scores.Table, 10, 1), default);

        var ranks = tally.Read(1).Units;

        units.Ranks.ShouldBe([2, 1, 3, 4]);
        ranks.Select(one => (one.Least, one.Greatest)).ShouldBe([(1, 2), (1, 2), (3, 3), (4, 4)]);
        ranks[0].TopShare.ShouldBeInRange(0.3, 0.5);
    }

    [Fact]
    public void A_cancelled_request_ends_it()
    {
        var scores = Round.Of(Draft.Whole(Draft.Leaf("1", 3, "[a]"))).Unit("甲", "a=1").Score();
        var (tree, units) = (new WeightTree(scores.Plan.Tree), new RankedUnits(scores));

        Should.Throw<OperationCanceledException>(() => new RankSimulation(scores, tree, units).Run(10, new(tree, new(WeightUncertaintyKind.Spread, 10), 1), new CancellationToken(true)));
    }

    private static void ForRandomRounds(int seed, Action<RoundScores, WeightTree, RankedUnits> check)
    {
        for (var run = seed; run < seed + Rounds; run++)
        {
            try
            {
                var rounds = new RandomRounds(run);
                var system = rounds.System().Check();
                var scores = ScoringPlan.Compile(system).Score(rounds.Table(system), null);
                check(scores, new(scores.Plan.Tree), new(scores));
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Seed {run}: {failure.Message}", failure);
            }
        }
    }
}
