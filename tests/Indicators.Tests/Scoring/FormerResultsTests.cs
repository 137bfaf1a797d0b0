using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using Xunit.Abstractions;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Scoring;

/// <summary>Scores that take over what another plan found are those computed from scratch, and what is taken over is not computed.</summary>
public sealed class FormerResultsTests(ITestOutputHelper output)
{
    private const int Rounds = 12;

    public static TheoryData<int> Seeds => [20_261_122, 20_261_123, 20_261_124];

    [Theory, MemberData(nameof(Seeds))]
    public void Whatever_is_taken_over_the_scores_are_those_computed_from_scratch(int seed)
    {
        output.WriteLine($"seed {seed}");
        for (var run = seed; run < seed + Rounds; run++)
        {
            var (rounds, random) = (new RandomRounds(run), new Random(run));
            var first = rounds.System();
            var before = ScoringPlan.Compile(first.Check());
            var scores = before.Score(rounds.Table(before.System), null);
            var system = (run % 4 == 0 ? rounds.System() : Changed(first, random)).Check();
            var table = Sharing(scores.Table, rounds.Table(system), random);
            var bandSet = run % 2 == 0 ? null : "另";

            var alike = ScoringPlan.Compile(system, before).Score(table, bandSet, scores);

            RescoreTests.TextOf(alike).ShouldBe(RescoreTests.TextOf(ScoringPlan.Compile(system).Score(table, bandSet)), $"seed {run}");
        }
    }

    [Fact]
    public void A_formula_that_stays_is_neither_compiled_nor_run_again()
    {
        var light = Whole(Leaf("1", 10, "[x]"), Leaf("2", 10, "PeerMax([z])"), Leaf("3", 10, "[w] * 2"));
        var heavy = light with { FullMarks = 40, Indicators = [light.Indicators[0] with { Marks = 20, OutOf = 10 }, light.Indicators[1], light.Indicators[2] with { Formula = "[w] * 3" }] };
        var round = Round.Of(light).Unit("甲", "x=1 z=2 w=1").Unit("乙", "x=3 z=4 w=2");
        var before = round.Score();
        var plan = ScoringPlan.Compile(heavy.Check(), before.Plan);

        var after = plan.Score(before.Table, null, before);

        plan.Formulas.Zip(before.Plan.Formulas, (now, then) => ReferenceEquals(now.Compiled, then.Compiled)).ShouldBe([true, true, false]);
        after.Score("乙", "1").ShouldBe(6);
        // Were they run, they would see what was written into the columns meanwhile.
        var x = before.Table.Columns.Single(pair => pair.Key.Name == "x").Value;
        var w = before.Table.Columns.Single(pair => pair.Key.Name == "w").Value;
        (x[1], w[1]) = (Value.Of(5m), Value.Of(3m));
        var later = plan.Score(before.Table, null, before);
        (later.Score("乙", "1"), later.Score("乙", "3")).ShouldBe((6m, 9m));
    }

    [Fact]
    public void A_scale_that_the_formula_reads_is_part_of_it()
    {
        var (small, large) = (Whole(Leaf("1", 10, "PerCount([x], 1, [满分])")), Whole(Leaf("1", 20, "PerCount([x], 1, [满分])")));
        var before = Round.Of(small).Unit("甲", "x=15").Score();

        ScoringPlan.Compile(large.Check(), before.Plan).Score(before.Table, null, before).Score("甲", "1").ShouldBe(15);
    }

    [Fact]
    public void The_group_of_a_formula_is_whom_its_indicator_applies_to()
    {
        var all = Whole(Leaf("1", 10, "PeerSum([x])"), Leaf("2", 1, "[y]"));
        var some = all with { Indicators = [all.Indicators[0] with { AppliesWhen = "[x] < 5" }, all.Indicators[1]] };
        var before = Round.Of(all).Unit("甲", "x=1").Unit("乙", "x=6").Score();

        ScoringPlan.Compile(some.Check(), before.Plan).Score(before.Table, null, before).Score("甲", "1").ShouldBe(1);
    }

    [Fact]
    public void Other_units_are_scored_from_scratch()
    {
        var system = Whole(Leaf("1", 10, "[x]"));
        var (one, other) = (Round.Of(system).Unit("甲", "x=1").Score(), Round.Of(system).Unit("乙", "x=2"));

        ScoringPlan.Compile(one.Plan.System, one.Plan).Score(other.Table(), null, one).Score("乙", "1").ShouldBe(2);
    }

    private static IndexSystem Changed(IndexSystem system, Random random)
    {
        Indicator[] tops = [.. system.Indicators.Select(one => Changed(one, random))];
        return system with { Indicators = tops, FullMarks = system.Aggregate is Aggregate.Sum ? tops.Sum(MarksOf) : system.FullMarks };
    }

    private static Indicator Changed(Indicator one, Random random) => one.Children is not []
        ? one with { Children = [.. one.Children.Select(child => Changed(child, random))] }
        : random.Next(4) switch
        {
            0 => one with { Marks = one.Marks + random.Next(3) },
            1 => one with { OutOf = 3, Marks = one.Marks },
            2 when random.Next(3) == 0 => one with { Formula = "[x1] + 1" },
            _ => one,
        };

    // Values that stay stand in the very columns.
    private static RoundTable Sharing(RoundTable before, RoundTable drawn, Random random)
    {
        var columns = new Dictionary<Parameter, Column>();
        foreach (var (parameter, column) in before.Columns)
        {
            if (random.Next(8) > 0)
                columns[parameter] = column;
        }

        foreach (var (parameter, column) in drawn.Columns)
        {
            if ((columns.TryGetValue(parameter, out var known) && known.Type == parameter.Type) || random.Next(8) == 0)
                continue;

            var own = new Column(parameter.Type, before.Units.Count);
            for (var row = 0; row < own.Rows; row++)
                own[row] = row < column.Rows ? column[row] : Value.None(parameter.Type, MissingReason.NotReported);
            columns.Remove(parameter);
            columns[parameter] = own;
        }

        return new(before.Units, columns.Where(pair => drawn.Columns.ContainsKey(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value));
    }
}
