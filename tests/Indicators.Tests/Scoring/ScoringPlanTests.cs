using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Scoring;

public sealed class ScoringPlanTests
{
    // Case 9: formula changed after publication: the old result still recomputes to the old figure.
    [Fact]
    public void An_old_revision_still_gives_its_old_figures()
    {
        var (old, changed) = (Round.Of(Whole(Leaf("1", 10, "[x]"))), Round.Of(Whole(Leaf("1", 10, "[x] * 2"))));
        var table = old.Unit("甲", "x=3").Table();
        var plan = ScoringPlan.Compile(old.System);

        plan.Score(table, null).Total(0).ShouldBe(3);
        ScoringPlan.Compile(changed.System).Score(table, null).Total(0).ShouldBe(6);
        plan.Score(table, null).Total(0).ShouldBe(3);
    }

    [Fact]
    public void One_plan_serves_many_threads()
    {
        var round = Round.Of(Whole(Leaf("1", 10, "[满分] * MinMax([x])", when: "[y] > 0"), Leaf("2", 5, "[y]", missing: WhenMissing.Skip)));
        for (var unit = 0; unit < 50; unit++)
            round.Unit($"u{unit}", unit % 3 == 0 ? $"x={unit}" : $"x={unit} y={unit % 7}", $"g{unit % 4}");
        var (plan, table) = (ScoringPlan.Compile(round.System), round.Table());
        var alone = Totals(plan.Score(table, null));

        var together = new decimal?[32][];
        Parallel.For(0, together.Length, i => together[i] = Totals(plan.Score(table, null)));

        together.ShouldAllBe(totals => totals.SequenceEqual(alone));

        static decimal?[] Totals(RoundScores scores) => [.. Enumerable.Range(0, scores.Count).Select(unit => scores.Total(unit))];
    }

    [Fact]
    public void More_leaves_may_drop_out_than_a_word_has_bits()
    {
        var leaves = Enumerable.Range(1, 150).Select(i => Leaf($"{i}", 2, $"[x{i}]", missing: WhenMissing.Skip)).ToArray();
        var round = Round.Of(Whole(leaves));
        for (var lacking = 1; lacking <= 150; lacking++)
            round.Unit($"u{lacking}", string.Join(' ', Enumerable.Range(1, 150).Where(i => i != lacking).Select(i => $"x{i}={(i == lacking - 1 ? 0 : 2)}")));
        var scores = round.Score();

        // 300 marks for 149 leaves: 2.01 each, and 51 of them 2.02.
        for (var lacking = 1; lacking <= 150; lacking++)
        {
            scores.Marks($"u{lacking}", $"{lacking}").ShouldBe(0);
            scores.Total(lacking - 1).ShouldBe(lacking == 1 ? 300 : lacking <= 52 ? 297.98m : 297.99m);
        }
    }

    [Fact]
    public void The_order_of_scoring_has_to_respect_who_reads_whose_marks()
    {
        var system = Whole(Leaf("1", 1, "[x]"), Leaf("2", 1, "[得分.1]")).Check();
        var backwards = new CheckedSystem
        {
            System = system.System,
            Root = system.Root,
            Indicators = system.Indicators,
            Leaves = system.Leaves,
            ScoringOrder = [.. system.ScoringOrder.Reverse()],
            Bonuses = system.Bonuses,
            Deductions = system.Deductions,
            Vetoes = system.Vetoes,
            Gates = system.Gates,
            Statuses = system.Statuses,
            Checks = system.Checks,
            Parameters = system.Parameters,
        };

        Should.Throw<InvalidOperationException>(() => Round.Of(backwards).Unit("甲", "x=1").Score())
            .Message.ShouldBe("The scoring order puts 1 after a formula that reads its marks.");
    }
}
