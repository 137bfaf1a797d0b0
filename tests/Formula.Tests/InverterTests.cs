using Fadu.Formula.Expressions;
using Fadu.Formula.Inversion;
using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests;

public sealed class InverterTests
{
    private static readonly DateOnly Due = new(2023, 6, 30);

    private static readonly TestScope Scope = TestScope.Empty
        .Number("件数", 0, 100, whole: true)
        .Number("x", 0, 1000)
        .Number("y", 0, 1000)
        .Percentage("知晓率")
        .Boolean("已印发")
        .Date("报送")
        .Choice("评级", "优", "良", "中", "差")
        .Policy("截止日", Due);

    // [满分] is 10. Every line is one shape in which offices write rules: from where, to what, and the least change.
    [Theory]
    [InlineData("Linear([知晓率], 60, 90)", "知晓率", 75, 7.5, "Reached +750: 82.5 gives 7.5")]
    [InlineData("Linear([知晓率], 60, 90)", "知晓率", 75, 9.999, "Reached +1500: 90 gives 10")]
    [InlineData("Linear([知晓率], 90, 60)", "知晓率", 75, 10, "Reached -1500: 60 gives 10")]
    [InlineData("Tier([知晓率], 90, 10, 80, 6, 0)", "知晓率", 79.5, 6, "Reached +50: 80 gives 6")]
    [InlineData("Tier([知晓率], 90, 10, 80, 6, 0)", "知晓率", 79.5, 7, "Reached +1050: 90 gives 10")]
    [InlineData("Tier([件数], 6, 2, 4, 10, 0)", "件数", 1, 10, "Reached +3: 4 gives 10")]
    [InlineData("Tier([件数], 6, 2, 4, 10, 0)", "件数", 9, 10, "Reached -4: 5 gives 10")]
    [InlineData("TierBelow([件数], 2, 10, 5, 4, 0)", "件数", 90, 4, "Reached -85: 5 gives 4")]
    [InlineData("PerCount([件数], 2, [满分])", "件数", 1, 9, "Reached +4: 5 gives 10")]
    [InlineData("Deduct([件数], 0.3)", "件数", 20, 8.5, "Reached -15: 5 gives 8.5")]
    [InlineData("Deduct([件数], 0.3, 2)", "件数", 20, 8.1, "Reached -14: 6 gives 8.2")]
    [InlineData("10 * Growth([x])", "x", 60, 5, "Reached +1500: 75 gives 5")]
    [InlineData("10 * Ratio([x], [y])", "x", 33, 5, "Reached -800: 25 gives 5", true)]
    [InlineData("10 * Ratio([x], [y])", "x", 3, 5, "Reached +2200: 25 gives 5")]
    [InlineData("10 * Ratio([y], [x])", "x", 200, 5, "Reached -10000: 100 gives 5")]
    [InlineData("if([已印发], 6, 0) + Min(4, [件数])", "已印发", false, 8, "Reached +1: true gives 10", false, 4)]
    [InlineData("if([已印发], 6, 0) + Min(4, [件数])", "件数", 0, 3, "Reached +3: 3 gives 3")]
    [InlineData("if([件数] >= 12, 10, if([件数] >= 6, 5, 0))", "件数", 2, 10, "Reached +10: 12 gives 10")]
    [InlineData("Grade([评级], '优', 1, '良', 0.8, '中', 0.6, '差', 0)", "评级", "差", 8, "Reached -2: '良' gives 8")]
    [InlineData("Max(0, 10 - Abs([件数] - 50))", "件数", 10, 9, "Reached +39: 49 gives 9")]
    [InlineData("Max(0, 10 - Abs([件数] - 50))", "件数", 95, 9, "Reached -44: 51 gives 9")]
    [InlineData("Clamp([x] / 100, 0, 8)", "x", 0, 8, "Reached +80000: 800 gives 8")]
    [InlineData("Sqrt([x])", "x", 0, 10, "Reached +10000: 100 gives 10")]
    [InlineData("[件数] % 7", "件数", 14, 6, "Reached -1: 13 gives 6")]
    [InlineData("Coalesce([件数] / 10, 2)", "件数", MissingReason.NotReported, 5, "Reached +51: 50 gives 5")]
    [InlineData("3 * [件数]", "件数", MissingReason.NotReported, 0, "Reached +1: 0 gives 0")]
    public void The_least_change_is_found_for_each_shape(string text, string free, object start, double target, string expected, bool atMost = false, int count = 0)
    {
        var unit = new TestUnit([(free, Exact(start)), .. new (string, object)[] { ("件数", count), ("y", 50), ("上期.x", 50), ("已印发", false) }.Where(pair => pair.Item1 != free)]);

        Say(Solve(text, unit, free, atMost ? Goal.AtMost((decimal)target) : Goal.AtLeast((decimal)target))).ShouldBe(expected);
    }

    [Fact]
    public void Days_are_moved_one_by_one()
    {
        var unit = new TestUnit(("报送", Due.AddDays(30)));

        Say(Solve("Late([报送], [截止日], 0.5)", unit, "报送", Goal.AtLeast(8.5m))).ShouldBe("Reached -27: #2023-07-03# gives 8.5");
        Say(Solve("DaysLate([报送], [截止日])", unit, "报送", Goal.AtMost(0))).ShouldBe("Reached -30: #2023-06-30# gives 0");
        Say(Solve("[报送] <= [截止日]", unit, "报送", Goal.Truth(true))).ShouldBe("Reached -30: #2023-06-30# gives true");
    }

    [Fact]
    public void A_condition_is_made_to_hold_or_to_fail()
    {
        var unit = new TestUnit(("件数", 3), ("已印发", true));

        Say(Solve("[件数] >= 5 and [已印发]", unit, "件数", Goal.Truth(true))).ShouldBe("Reached +2: 5 gives true");
        Say(Solve("[件数] > 0", unit, "件数", Goal.Truth(false))).ShouldBe("Reached -3: 0 gives false");
        Say(Solve("not [已印发]", unit, "已印发", Goal.Truth(true))).ShouldBe("Reached -1: false gives true");
        Say(Solve("[件数] >= 2", unit, "件数", Goal.Truth(true))).ShouldBe("Already: 3 gives true");
    }

    [Fact]
    public void A_veto_whose_condition_is_missing_does_not_strike()
    {
        var unit = new TestUnit();

        Say(Solve("[件数] > 3", unit, "件数", Goal.Truth(false))).ShouldBe("Reached +1: 0 gives false");
        Say(Solve("[件数] > 3", unit, "件数", Goal.Truth(false) with { WhenMissing = Value.Of(false) })).ShouldBe("Already: NotReported gives NotReported");
    }

    [Fact]
    public void A_missing_result_counts_as_the_goal_says()
    {
        var unit = new TestUnit(("x", 5), ("y", 0));

        Say(Solve("[x] / [y]", unit, "y", Goal.AtMost(1))).ShouldBe("Reached +500: 5 gives 1");
        Say(Solve("[x] / [y]", unit, "y", Goal.AtMost(1) with { WhenMissing = Value.Of(0m) })).ShouldBe("Already: 0 gives DivisionByZero");
        Say(Solve("-2 - [x] / [y]", new TestUnit(("x", 5), ("y", 900)), "y", Goal.AtLeast(0) with { WhenMissing = Value.Of(0m) })).ShouldBe("Reached -90000: 0 gives DivisionByZero");
    }

    [Theory]
    [InlineData("Linear([知晓率], 60, 90)", "知晓率", 75, 11, "Impossible, best +1500: 90 gives 10")]
    [InlineData("Linear([知晓率], 60, 90)", "知晓率", 95, 11, "Impossible, best 0: 95 gives 10")]
    [InlineData("Tier([件数], 6, 2, 4, 9, 0)", "件数", 30, 10, "Impossible, best -25: 5 gives 9")]
    [InlineData("Max(0, 8 - Abs([知晓率] - 50))", "知晓率", 99.5, 9, "Impossible, best -4950: 50 gives 8")]
    [InlineData("Ratio([x], [y])", "x", 7, 1, "Impossible, best 0: 7 gives DivisionByZero")]
    [InlineData("Growth([x])", "x", 7, 1, "Impossible, best 0: 7 gives NoPreviousValue")]
    public void What_is_out_of_reach_tells_the_least_change_to_the_most_there_is(string text, string free, object start, double target, string expected) =>
        Say(Solve(text, new TestUnit((free, Exact(start)), ("y", 0)), free, Goal.AtLeast((decimal)target))).ShouldBe(expected);

    [Fact]
    public void Of_two_changes_of_the_same_size_the_one_upwards_is_taken() =>
        Say(Solve("Abs([件数] - 50)", new TestUnit(("件数", 50)), "件数", Goal.AtLeast(3))).ShouldBe("Reached +3: 53 gives 3");

    [Fact]
    public void Only_the_ways_and_the_steps_that_are_allowed_are_taken()
    {
        var unit = new TestUnit(("件数", 50));
        var count = Scope.Find("件数")!;

        Say(Find("Abs([件数] - 50)", unit, ValueGrid.Of(count, Value.Of(50m), null, null, null, false, true), Goal.AtLeast(3))).ShouldBe("Reached -3: 47 gives 3");
        Say(Find("[件数]", unit, ValueGrid.Of(count, Value.Of(50m), 20, null, null, true, true), Goal.AtLeast(75))).ShouldBe("Reached +2: 90 gives 90");
        Say(Find("[件数]", unit, ValueGrid.Of(count, Value.Of(50m), 20, null, null, true, true), Goal.AtLeast(95))).ShouldBe("Reached +3: 100 gives 100");
        Say(Find("[件数]", unit, ValueGrid.Of(count, Value.Of(50m), 20, null, 60, true, true), Goal.AtLeast(95))).ShouldBe("Impossible, best +1: 60 gives 60");
    }

    [Theory]
    [InlineData("10 * MinMax([x])", 10, "Reached +7000: 90 gives 10")]
    [InlineData("10 * MinMax([x])", 4, "Reached +1600: 36 gives 4")]
    [InlineData("PeerRank([x])", -2, "Reached +6000: 80 gives 2")]
    [InlineData("10 * PeerPercentile([x])", 5, "Reached +3001: 50.01 gives 5")]
    [InlineData("ZScore([x])", 0, "Reached +3500: 55 gives 0")]
    [InlineData("Ratio([x], PeerMax([x]))", 0.9, "Reached +6100: 81 gives 0.9")]
    [InlineData("Ratio([x], PeerMean([x]))", 1, "Reached +3500: 55 gives 1")]
    [InlineData("[x] - PeerMedian([x])", 5, "Reached +6500: 85 gives 5")]
    [InlineData("[x] / PeerSum([x])", 0.3, "Reached +7429: 94.29 gives 0.30000954532438194")]
    [InlineData("Tier(PeerRank([x]), 4, 0, 3, 4, 2, 7, 10)", 7, "Reached +6000: 80 gives 7")]
    public void The_unit_moves_its_group_along_with_itself(string text, double target, string expected)
    {
        TestUnit[] peers = [new(("x", 0)), new(("x", 50)), new(("x", 80)), new(("x", 90))];
        var unit = new TestUnit(("x", 20));
        unit.Peers = [.. peers, unit];

        var found = Solve(text, unit, "x", target < 0 ? Goal.AtMost((decimal)-target) : Goal.AtLeast((decimal)target));

        Say(found).ShouldStartWith(expected);
        var moved = new TestUnit(("x", found.Value));
        moved.Peers = [.. peers, moved];
        Read(text, FormulaType.Number).Evaluate(moved).ShouldBe(found.Result);
    }

    [Fact]
    public void A_unit_outside_its_group_does_not_move_it()
    {
        var unit = new TestUnit(("x", 20)) { Peers = [new TestUnit(("x", 0)), new TestUnit(("x", 100))] };

        Say(Solve("[x] - PeerMean([x])", unit, "x", Goal.AtLeast(0))).ShouldBe("Reached +3000: 50 gives 0");
    }

    [Fact]
    public void What_a_group_remembers_of_the_unit_as_it_was_is_not_taken_for_what_it_will_be()
    {
        var unit = new RememberingUnit(20, 60, 80, 100);
        var formula = Read("Ratio([x], PeerMax([x]))", FormulaType.Number);
        formula.Evaluate(unit).ShouldBe(Value.Of(0.2m));

        Say(Solve(formula.Text, unit, "x", Goal.AtLeast(0.5m))).ShouldBe("Reached +3000: 50 gives 0.5");
        Say(Solve("PeerSum([x])", unit, "x", Goal.AtLeast(1000))).ShouldBe("Reached +74000: 760 gives 1000");
        formula.Evaluate(unit).ShouldBe(Value.Of(0.2m));
    }

    [Fact]
    public void A_search_that_is_broken_off_says_so_and_what_it_found_holds_all_the_same()
    {
        var formula = Read("([x] * [x] * [x] - 900 * [x] * [x] + 220000 * [x]) % 77.7", FormulaType.Number);
        var unit = new TestUnit(("x", 1));
        var grid = GridOf("x", unit);

        var found = Inverter.Find(formula, unit, grid, Goal.AtLeast(77.69m), budget: 50);

        found.Proved.ShouldBeFalse();
        found.Result.ShouldBe(formula.Evaluate(new TestUnit(("x", found.Value))));
        found.IsReached.ShouldBe(found.Result.Number >= 77.69m);
    }

    [Fact]
    public void A_goal_of_another_kind_than_the_formula_gives_is_a_fault() =>
        Should.Throw<ArgumentException>(() => Solve("[x] > 3", new TestUnit(("x", 1)), "x", Goal.AtLeast(3), FormulaType.Boolean)).ParamName.ShouldBe("goal");

    private static LeastChange Solve(string text, IFormulaContext unit, string free, Goal goal, FormulaType? type = null) =>
        Inverter.Find(Read(text, type ?? goal.Type), unit, GridOf(free, unit), goal);

    private static LeastChange Find(string text, TestUnit unit, ValueGrid grid, Goal goal) => Inverter.Find(Read(text, goal.Type), unit, grid, goal);

    private static CheckedFormula Read(string text, FormulaType type) => FormulaReader.Read(text, type, Scope).Formula.ShouldNotBeNull(text);

    private static ValueGrid GridOf(string name, IFormulaContext unit)
    {
        var parameter = Scope.Find(name)!;
        return parameter.Choices is { } choices
            ? ValueGrid.OfOptions(parameter, unit.ValueOf(parameter), [.. choices.Select(Value.Of)], true, true)
            : ValueGrid.Of(parameter, unit.ValueOf(parameter), null, null, null, true, true);
    }

    // Attributes hold no decimals.
    private static object Exact(object value) => value is double number ? (decimal)number : value;

    private static string Say(LeastChange found) => found switch
    {
        { Proved: false } => $"Unproved {found}",
        { Outcome: InversionOutcome.ReachedAlready } => $"Already: {found.Value} gives {found.Result}",
        { Outcome: InversionOutcome.Reached } => $"Reached {found.Place:+0;-0}: {found.Value} gives {found.Result}",
        _ => $"Impossible, best {found.Place:+0;-0;0}: {found.Value} gives {found.Result}",
    };

    // Its group's values are kept from one evaluation to the next, as those of a scored round are.
    private sealed class RememberingUnit : IFormulaContext
    {
        private readonly decimal _x;

        public RememberingUnit(decimal x, params decimal[] others)
        {
            (_x, Memory) = (x, new());
            Peers = [this, .. others.Select(other => new TestUnit(("x", other)))];
        }

        public IReadOnlyList<IFormulaContext> Peers { get; }

        public PeerMemory? Memory { get; }

        public Value ValueOf(Parameter parameter) => Value.Of(_x);
    }
}
