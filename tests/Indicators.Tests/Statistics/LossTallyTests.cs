using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Statistics;
using Fadu.Indicators.Tests.Scoring;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Statistics;

public sealed class LossTallyTests
{
    [Theory]
    [InlineData("[x]", "", LossReason.NotReported, 10)]
    [InlineData("[上期.x]", "x=1", LossReason.NoPreviousValue, 10)]
    [InlineData("[x] / [y]", "x=1 y=0", LossReason.NoResult, 10)]
    [InlineData("[x]", "x=-3", LossReason.BelowZero, 10)]
    [InlineData("[满分] * Ratio([x], PeerMax([x]) * 2)", "x=1", LossReason.Peers, 5)]
    [InlineData("[x]", "x=4", LossReason.ValueShort, 6)]
    public void A_loss_has_the_reason_that_the_formula_shows(string formula, string values, LossReason reason, int marks) =>
        Tally(Round.Of(Whole(Leaf("1", 10, formula))).Unit("甲", values)).Losses.ShouldHaveSingleItem()
            .Causes.ShouldBe([new(reason, 1, marks)]);

    [Fact]
    public void What_evaluators_graded_is_lost_by_the_grade()
    {
        var system = Whole(Leaf("1", 10, "[满分] * [阵地] / 100")) with { Items = [new() { Code = "site", Name = "阵地", Type = ItemType.Integer, From = ItemSource.Evaluator }] };

        Tally(Round.Of(IndexSystemChecker.Check(system).System!).Unit("甲", "阵地=80")).Losses[0].Causes.ShouldBe([new(LossReason.Grade, 1, 2m)]);
    }

    [Fact]
    public void Deductions_lose_marks_of_the_total_and_together_no_more_than_their_cap()
    {
        var system = Whole(Leaf("1", 10, "[满分]")) with { Deductions = [Adjust("K1", "[x]", null), Adjust("K2", "[y]", null)], DeductionCap = 2 };

        var tally = Tally(Round.Of(system).Unit("甲", "x=3 y=1").Unit("乙", "x=1"));

        tally.All.ShouldBe(3m);
        tally.Losses.Select(loss => (loss.Code, loss.Losing, loss.Marks)).ShouldBe([("K1", 2, 2.5m), ("K2", 1, 0.5m)]);
        tally.Losses[1].Causes.ShouldBe([new(LossReason.Deduction, 1, 0.5m)]);
    }

    [Fact]
    public void Under_a_minimum_the_least_bears_the_loss()
    {
        var system = Whole(Node("1", Aggregate.Min, 10, Leaf("1.1", 5, "[x]"), Leaf("1.2", 5, "[y]")));

        Tally(Round.Of(system).Unit("甲", "x=4 y=1")).Losses.Select(loss => (loss.Code, loss.Marks)).ShouldBe([("1.2", 8m)]);
    }

    [Fact]
    public void Under_a_mean_each_bears_what_it_lacks()
    {
        var system = Whole(Node("1", Aggregate.Mean, 20, Leaf("1.1", 5, "[x]"), Leaf("1.2", 5, "[y]")));

        // 20 × (0.8 + 0.2) / 2 = 10 are lost, 1 part by the first and 4 by the second
        Tally(Round.Of(system).Unit("甲", "x=4 y=1")).Losses.Select(loss => (loss.Code, loss.Marks)).ShouldBe([("1.2", 8m), ("1.1", 2m)]);
    }

    [Theory, MemberData(nameof(AgreementTests.Seeds), MemberType = typeof(AgreementTests))]
    public void All_losses_are_what_the_totals_lack(int seed)
    {
        for (var trial = 0; trial < 25; trial++)
        {
            var random = new RandomRounds(seed + trial);
            var plan = ScoringPlan.Compile(random.System().Check());
            var scores = plan.Score(random.Table(plan.System), null);
            var rows = Enumerable.Range(0, scores.Count).Where(row => scores.Total(row) is not null).ToArray();

            var tally = new LossTally(scores, rows);

            var lacking = rows.Sum(row => plan.System.Root.Marks - scores.Whole(row)!.Value + scores[row].Deduction);
            Math.Abs(tally.All - lacking).ShouldBeLessThan(0.000_000_000_1m, $"seed {seed}, trial {trial}");
            if (tally.All > 0)
                tally.Losses.Sum(loss => loss.Share).ShouldBe(1m, 0.000_000_001m, $"seed {seed}, trial {trial}");
            tally.Losses.ShouldAllBe(loss => loss.Marks == loss.Causes.Sum(cause => cause.Marks) && loss.Losing == loss.Causes.Sum(cause => cause.Units));
        }
    }

    private static LossTally Tally(Round round)
    {
        var scores = round.Score();
        return new(scores, [.. Enumerable.Range(0, scores.Count)]);
    }
}
