using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Bounds;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Tests.Scoring;
using Xunit.Abstractions;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Bounds;

public sealed class BoundsFinderTests(ITestOutputHelper output)
{
    private const int Systems = 60;

    public static TheoryData<int> Seeds => [20_261_122, 20_261_123];

    [Fact]
    public void An_open_item_spans_what_its_formula_gives_and_says_with_which_values()
    {
        var bounds = Of(Whole(Leaf("1", 10, "Linear([x], 0, 12)"), Leaf("2", 5, "[y]")), "y=3");

        Shown(bounds.Total!).ShouldBe("3 x=Missing | 13 x=12");
        bounds.Indicators.Select(one => Shown(one.Marks!)).ShouldBe(["0 x=Missing | 10 x=12", "3 | 3"]);
        bounds.Open.Select(one => one.Name).ShouldBe(["x"]);
        (bounds.CanLackTotal, bounds.Indicators[0].CanDropOut).ShouldBe((false, false));
    }

    [Fact]
    public void What_is_known_narrows_what_the_rest_can_give()
    {
        var bounds = Of(Whole(Leaf("1", 10, "[x] + [y]"), Leaf("2", 10, "[x] * [z]")), "x=4 z=2.5", ("y", 0, 3));

        bounds.Indicators.Select(one => Shown(one.Marks!)).ShouldBe(["0 y=Missing | 7 y=3", "10 | 10"]);
    }

    [Fact]
    public void A_value_that_lacks_for_good_leaves_nothing_open()
    {
        var system = Bounded(Whole(Leaf("1", 10, "[x] + [y]")), ("y", 0, 3));

        var bounds = BoundsFinder.Find(ScoringPlan.Compile(system), Round.Of(system).Unit("甲", "").Table(), 0, Parameters(system, "y"));

        Shown(bounds.Total!).ShouldBe("0 y=Missing | 0 y=Missing");
    }

    [Fact]
    public void Marks_of_what_does_not_apply_go_to_its_siblings()
    {
        // Without cases 2 drops out, and 1 takes its marks over: 4 of 10 become 8 of 20.
        var bounds = Of(Whole(Leaf("1", 10, "4"), Leaf("2", 10, "[x]", when: "[n] > 0")), "x=1", ("n", 0, 9));

        Shown(bounds.Total!).ShouldBe("5 n=Missing | 8 n=0");
        bounds.Indicators.Select(one => (one.LeastEffective, one.MostEffective, one.CanDropOut)).ShouldBe([(10, 20, false), (10, 10, true)]);
        Shown(bounds.Indicators[0].Marks!).ShouldBe("4 n=Missing | 8 n=0");
    }

    [Fact]
    public void Skipping_for_want_of_a_value_is_a_way_out_too()
    {
        var bounds = Of(Whole(Leaf("1", 10, "4"), Leaf("2", 10, "[x]", missing: WhenMissing.Skip)), "", ("x", 0, 2));

        Shown(bounds.Total!).ShouldBe("4 x=0 | 8 x=Missing");
    }

    [Fact]
    public void Bonuses_and_deductions_count_each_with_its_cap_and_that_of_all()
    {
        var system = Whole(Leaf("1", 10, "5")) with
        {
            Bonuses = [Adjust("J", "[u]", 2), Adjust("K", "[v]", 2)],
            BonusCap = 3,
            Deductions = [Adjust("D", "[w]", 4)],
        };

        var bounds = Of(system, "", ("u", 0, 9), ("v", 0, 9), ("w", 0, 9));

        Shown(bounds.Total!).ShouldBe("1 u=Missing v=Missing w=4 | 8 u=2 v=2 w=Missing");
        bounds.Bonuses.Select(one => Shown(one.Marks)).ShouldBe(["0 u=Missing | 2 u=2", "0 v=Missing | 2 v=2"]);
        Shown(bounds.Deductions[0].Marks).ShouldBe("0 w=Missing | 4 w=4");
    }

    [Fact]
    public void The_worst_child_decides_where_the_least_counts()
    {
        var node = Node("1", Aggregate.Min, 10, Leaf("1.1", 4, "[x]"), Leaf("1.2", 6, "3"));

        var bounds = Of(Whole(node), "", ("x", 1, 4));

        Shown(bounds.Total!).ShouldBe("0 x=Missing | 5 x=2");
    }

    [Fact]
    public void An_item_of_two_formulas_is_chosen_once_and_a_bound_that_it_cannot_reach_is_not_called_exact()
    {
        var bounds = Of(Whole(Leaf("1", 10, "Coalesce([x], 5)"), Leaf("2", 10, "10 - Coalesce([x], 5)")), "", ("x", 0, 10));

        // Together they are always 10.
        bounds.Indicators.Select(one => (one.Marks!.Least, one.Marks.Most, one.Marks.IsExact)).ShouldBe([(0, 10, true), (0, 10, true)]);
        (bounds.Total!.Least, bounds.Total.Most, bounds.Total.IsExact).ShouldBe((0, 20, false));
    }

    [Fact]
    public void A_shared_item_that_suits_both_formulas_gives_an_exact_bound()
    {
        var bounds = Of(Whole(Leaf("1", 10, "Linear([x], 0, 10)"), Leaf("2", 10, "Tier([x], 8, 10, 5, 4, 0)")), "", ("x", 0, 100));

        bounds.Total!.IsExact.ShouldBeTrue();
        (bounds.Total.Least, bounds.Total.Most).ShouldBe((0, 20));
    }

    [Fact]
    public void Marks_that_other_formulas_read_are_followed()
    {
        var bounds = Of(Whole(Leaf("1", 10, "[x]"), Leaf("2", 10, "[得分.1] / 2")), "", ("x", 2, 6));

        Shown(bounds.Total!).ShouldBe("0 x=Missing | 9 x=6");
        Shown(bounds.Indicators[1].Marks!).ShouldBe("0 x=Missing | 3 x=6");
    }

    [Fact]
    public void Other_units_may_change_too_where_units_are_compared()
    {
        var bounds = Of(Whole(Leaf("1", 10, "Linear(Ratio([x], PeerMax([x])), 0, 1)"), Leaf("2", 5, "[y]")), "x=0 y=1");

        (bounds.Total!.Least, bounds.Total.Most, bounds.Total.DependsOnPeers, bounds.Total.IsExact).ShouldBe((1, 11, true, false));
        bounds.Indicators.Select(one => one.Marks!.DependsOnPeers).ShouldBe([true, false]);
    }

    [Fact]
    public void A_unit_with_nothing_open_has_its_score_at_both_ends()
    {
        var bounds = Of(Whole(Leaf("1", 10, "[x] / 3"), Leaf("2", 5, "[y]", when: "[b1]")), "x=10 y=1 b1=false");

        Shown(bounds.Total!).ShouldBe("5 | 5");
        bounds.Indicators[1].ShouldBe(new(bounds.Indicators[1].Indicator, null, 0, 0, CanDropOut: true));
    }

    [Fact]
    public void A_unit_for_which_nothing_may_be_left_can_lack_a_total()
    {
        var bounds = Of(Whole(Leaf("1", 10, "3", when: "[b1]")), "");

        (bounds.CanLackTotal, Shown(bounds.Total!)).ShouldBe((true, "3 b1=Missing | 3 b1=Missing"));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void No_completion_leaves_the_bounds_and_what_is_called_exact_is_reached(int seed)
    {
        output.WriteLine($"seed {seed}");
        var (ends, exact, total) = (0, 0, 0);
        for (var run = seed; run < seed + Systems; run++)
        {
            var (rounds, random) = (new RandomRounds(run), new Random(run));
            if (Bounded(rounds.System().Check().System, random) is not { } system)
                continue;

            var plan = ScoringPlan.Compile(system);
            Parameter[] items = [.. system.Parameters.Where(one => one.Parameter.Kind is ParameterKind.Item).Select(one => one.Parameter)];
            random.Shuffle(items);
            var open = items.Take(3).ToHashSet();
            var known = system.Parameters.Select(one => one.Parameter).Where(one => one.Constant is null && !open.Contains(one)).ToDictionary(one => one, one => Any(one, random));
            var bounds = BoundsFinder.Find(plan, TableOf([known]), 0, open);
            var completions = Product([.. open]).Select(filled => known.Concat(filled).ToDictionary()).ToArray();
            var scores = plan.Score(WithPeers(completions, system, random), null);
            for (var i = 0; i < completions.Length; i++)
                Within(run, bounds, scores, 2 * i);

            (ends, exact) = (ends + 2, exact + (bounds.Total?.LeastWith is null ? 0 : 1) + (bounds.Total?.MostWith is null ? 0 : 1));
            total += bounds.Total is { DependsOnPeers: true } or null ? 2 : 0;
            Reached(run, plan, bounds, known);
        }

        exact.ShouldBeGreaterThan((ends - total) * 8 / 10);
    }

    private static void Within(int run, UnitBounds bounds, RoundScores scores, int row)
    {
        var unit = scores[row];
        if (unit.Total is { } total)
            total.ShouldBeInRange(bounds.Total!.Least, bounds.Total.Most, $"seed {run}, total");
        else
            bounds.CanLackTotal.ShouldBeTrue($"seed {run}");

        foreach (var one in bounds.Indicators)
        {
            if (scores.Score(row, one.Indicator) is { } score)
            {
                score.ShouldBeInRange(one.Marks!.Least, one.Marks.Most, $"seed {run}, {one.Indicator.Code}");
                scores.EffectiveMarks(row, one.Indicator).ShouldBeInRange(one.LeastEffective, one.MostEffective, $"seed {run}, {one.Indicator.Code}");
            }
            else
            {
                one.CanDropOut.ShouldBeTrue($"seed {run}, {one.Indicator.Code}");
            }
        }

        for (var i = 0; i < bounds.Bonuses.Count; i++)
            unit.Bonuses[i].Marks.ShouldBeInRange(bounds.Bonuses[i].Marks.Least, bounds.Bonuses[i].Marks.Most, $"seed {run}");
        for (var i = 0; i < bounds.Deductions.Count; i++)
            unit.Deductions[i].Marks.ShouldBeInRange(bounds.Deductions[i].Marks.Least, bounds.Deductions[i].Marks.Most, $"seed {run}");
    }

    private static void Reached(int run, ScoringPlan plan, UnitBounds bounds, Dictionary<Parameter, Value> known)
    {
        Check(bounds.Total, scores => scores.Total(0));
        foreach (var one in bounds.Indicators)
            Check(one.Marks, scores => scores.Score(0, one.Indicator));

        void Check(ScoreBounds? found, Func<RoundScores, decimal?> figure)
        {
            if (found?.LeastWith is { } least)
                figure(plan.Score(TableOf([With(least)]), null)).ShouldBe(found.Least, $"seed {run}");
            if (found?.MostWith is { } most)
                figure(plan.Score(TableOf([With(most)]), null)).ShouldBe(found.Most, $"seed {run}");
        }

        Dictionary<Parameter, Value> With(IReadOnlyList<OpenValue> values) => known.Concat(values.ToDictionary(one => one.Parameter, one => one.Value)).ToDictionary();
    }

    private static UnitBounds Of(IndexSystem drafted, string values, params (string Name, decimal Low, decimal High)[] ranges)
    {
        var system = Bounded(drafted, ranges);
        var names = values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')[0]).ToHashSet();
        return BoundsFinder.Find(
            ScoringPlan.Compile(system),
            Round.Of(system).Unit("甲", values).Table(),
            0,
            Parameters(system, [.. system.System.Items.Select(item => item.Name).Where(name => !names.Contains(name))]));
    }

    private static HashSet<Parameter> Parameters(CheckedSystem system, params string[] names) =>
        [.. system.Parameters.Where(one => one.Parameter.Kind is ParameterKind.Item && names.Contains(one.Parameter.Name)).Select(one => one.Parameter)];

    private static CheckedSystem Bounded(IndexSystem drafted, params (string Name, decimal Low, decimal High)[] ranges)
    {
        var items = drafted.Check().System.Items.Select(item => ranges.FirstOrDefault(range => range.Name == item.Name) is { Name: not null } range
            ? item with { Type = ItemType.Integer, Min = range.Low, Max = range.High }
            : item);
        return IndexSystemChecker.Check(drafted with { Items = [.. items] }).System!;
    }

    // Small grids, so that every completion can be tried; null where a formula makes no sense within them.
    private static CheckedSystem? Bounded(IndexSystem system, Random random) => IndexSystemChecker.Check(system with
    {
        Items =
        [
            .. system.Items.Select(item => item.Type is ItemType.Boolean ? item
                : item with { Type = ItemType.Integer, Min = random.Next(3) == 0 ? 1 : 0, Max = 2 + random.Next(3) }),
        ],
    }).System;

    private static string Shown(ScoreBounds bounds) => $"{Shown(bounds.Least, bounds.LeastWith)} | {Shown(bounds.Most, bounds.MostWith)}";

    private static string Shown(decimal marks, IReadOnlyList<OpenValue>? with) =>
        string.Join(' ', [Numbers.Show(marks), .. with is null ? ["?"] : with.Select(one => $"{one.Parameter.Name}={(one.Value.IsMissing ? "Missing" : one.Value.ToString())}")]);

    private static RoundTable TableOf(IReadOnlyList<Dictionary<Parameter, Value>> rows)
    {
        var columns = rows[0].Keys.ToDictionary(parameter => parameter, parameter => new Column(parameter.Type, rows.Count));
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var (parameter, value) in rows[row])
                columns[parameter][row] = value;
        }

        return new([.. rows.Select((_, row) => new TableUnit($"u{row}", $"u{row}", $"{row}", false))], columns);
    }

    // Each completion in a group of its own, with one other unit of any values.
    private static RoundTable WithPeers(Dictionary<Parameter, Value>[] completions, CheckedSystem system, Random random)
    {
        var table = TableOf([.. completions.SelectMany(one => new[]
        {
            one,
            system.Parameters.Where(other => other.Parameter.Constant is null).ToDictionary(other => other.Parameter, other => Any(other.Parameter, random)),
        })]);
        return new([.. table.Units.Select((unit, row) => unit with { Group = $"{row / 2}" })], table.Columns);
    }

    private static IEnumerable<Dictionary<Parameter, Value>> Product(Parameter[] open) => open.Aggregate(
        new[] { new Dictionary<Parameter, Value>() }.AsEnumerable(),
        (some, parameter) => some.SelectMany(filled => Grid(parameter).Select(value => new Dictionary<Parameter, Value>(filled) { [parameter] = value })));

    private static IEnumerable<Value> Grid(Parameter parameter) => parameter.Type is FormulaType.Boolean
        ? [Value.None(FormulaType.Boolean, MissingReason.NotReported), Value.Of(false), Value.Of(true)]
        : Enumerable.Range((int)parameter.Range.Low!, (int)(parameter.Range.High! - parameter.Range.Low!) + 1).Select(number => Value.Of((decimal)number))
            .Prepend(Value.None(FormulaType.Number, MissingReason.NotReported));

    private static Value Any(Parameter parameter, Random random)
    {
        if (random.Next(5) == 0)
            return Value.None(parameter.Type, MissingReason.NotReported);

        return parameter.Type is FormulaType.Boolean ? Value.Of(random.Next(2) == 0)
            : parameter.Range is { Low: { } low, High: { } high } ? Value.Of((decimal)random.Next((int)low, (int)high + 1))
            : Value.Of((decimal)random.Next(0, 11));
    }
}
