using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Tests.Scoring;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Moves;

public sealed class MovablesTests
{
    [Fact]
    public void Each_kind_of_item_moves_by_its_own_step_within_its_range()
    {
        var system = Typed(
            Whole(Leaf("1", 10, "[n] + [m] + [p] + if([b], 1, 0) + [c] - DaysLate([d], #2023-06-30#) - [v]")),
            Number("n") with { Type = ItemType.Integer, Min = 0, Max = 10 },
            Number("m") with { Min = 0, Max = 100, Step = 30, Effort = 2 },
            Number("p") with { Type = ItemType.Percent, Effort = 3 },
            Number("b") with { Type = ItemType.Boolean, Effort = 5 },
            Number("c") with { Type = ItemType.Choice, Choices = [new("差", 0), new("中", 1), new("好", 2)] },
            Number("d") with { Type = ItemType.Date, LowerIsBetter = true, Step = 1, Min = Day(2023, 6, 1), Max = Day(2023, 12, 31) },
            Number("v") with { Type = ItemType.Integer, Min = 0, Max = 9, LowerIsBetter = true });

        Shown(system, "n=4 m=50 p=99 b=false c=1 d=2023-07-02 v=2").ShouldBe(
        [
            "n +6 10 -0 effort 1",
            "m +2 100 -0 effort 2",
            "p +100 100 -0 effort 0.03",
            "b +1 true -0 effort 5",
            "c +1 2 -0 effort 1",
            "d +0 -31 #2023-06-01# effort 1",
            "v +0 -2 0 effort 1",
        ]);
    }

    [Fact]
    public void Without_better_an_item_goes_the_way_in_which_its_formulas_win_marks()
    {
        var system = Typed(
            Whole(Leaf("1", 10, "[a]"), Leaf("2", 10, "10 - [b]"), Leaf("3", 10, "[c] * [c]"), Leaf("4", 10, "10 - [得分.1]")) with
            {
                Bonuses = [Adjust("J", "[e]", 2)],
                Deductions = [Adjust("K", "[f]", 2)],
                Vetoes = [new() { Code = "V", Name = "V", When = "[g] > 3" }],
                Gates = [new() { Code = "G", Name = "G", When = "[h] > 3" }],
                Statuses = [new() { Code = "S", Name = "S", When = "[i] > 3" }],
            },
            [.. "abcefghi".Select(name => Number($"{name}") with { Type = ItemType.Integer, Min = -9, Max = 9 })]);

        Shown(system, "a=0 b=0 c=0 e=0 f=0 g=0 h=0 i=0").Select(line => line[..8]).ShouldBe(
            // 4 falls where 1 rises, so that a can go both ways.
            ["a +9 9 -", "b +0 -9 ", "c +9 9 -", "e +9 9 -", "f +0 -9 ", "g +0 -9 ", "h +9 9 -", "i +0 -9 "]);
        var ways = Movables(system, "a=0 b=0 c=0 e=0 f=0 g=0 h=0 i=0").Select(one => (one.Grid.Up > 0, one.Grid.Down > 0));
        ways.ShouldBe([(true, true), (false, true), (true, true), (true, false), (false, true), (false, true), (true, false), (false, true)]);
    }

    [Fact]
    public void A_base_figure_is_not_moved_unless_the_system_says_which_way_is_better()
    {
        var drafted = Whole(Leaf("1", 10, "Linear(Ratio([done], [due]), 0, 1)"));
        var (done, due) = (Count("done"), Count("due"));

        Shown(Typed(drafted, done, due), "done=3 due=6").ShouldBe(["done +6 9 -0 effort 1"]);
        Shown(Typed(drafted, done, due with { LowerIsBetter = true }), "done=3 due=6").ShouldBe(["done +6 9 -0 effort 1", "due +0 -6 0 effort 1"]);
        // What others supply is a counterpart, too.
        Shown(Typed(drafted, done with { From = ItemSource.Register }, due), "done=3 due=6").ShouldBeEmpty();
    }

    [Fact]
    public void A_base_figure_of_one_formula_goes_the_way_that_another_rewards()
    {
        // Places are what activities are measured against, and are themselves to be more.
        var system = Typed(
            Whole(Leaf("1", 10, "Linear([places], 0, 9)"), Leaf("2", 10, "Linear(Ratio([opened], [places]), 0, 4)")), Count("places"), Count("opened"));

        Shown(system, "places=3 opened=6").ShouldBe(["places +6 9 -0 effort 1", "opened +3 9 -0 effort 1"]);
    }

    [Theory]
    [InlineData("2 * [good] - [bad]", "good + bad -")]
    [InlineData("if([open], Deduct([bad], 1), 0)", "bad - open +")]
    [InlineData("Deduct(Ratio([bad], [good]), 1)", "bad -")]
    [InlineData("Ratio([good] - [bad], [good])", "bad -")]
    [InlineData("Deduct(Max(0, [good] - [bad]), 1)", "bad +")]
    [InlineData("if([bad] >= [good], 10, 0)", "bad +")]
    [InlineData("[满分] - 0.5 * [good] + [bad]", "good - bad +")]
    public void Only_what_others_are_measured_against_is_a_base_figure(string formula, string expected)
    {
        (Item Item, string Value)[] all = [(Count("good") with { Min = 1 }, "5"), (Count("bad") with { Min = 1 }, "3"), (Number("open") with { Type = ItemType.Boolean }, "false")];
        var read = all.Where(one => formula.Contains($"[{one.Item.Code}]", StringComparison.Ordinal)).ToArray();

        var movables = Movables(Typed(Whole(Leaf("1", 10, formula)), [.. read.Select(one => one.Item)]), string.Join(' ', read.Select(one => $"{one.Item.Code}={one.Value}")));

        string.Join(' ', movables.Select(one => $"{one.Item.Code} {(one.Grid.Up > 0 ? "+" : "")}{(one.Grid.Down > 0 ? "-" : "")}")).ShouldBe(expected);
    }

    [Fact]
    public void What_a_check_keeps_above_another_item_is_its_base_figure_in_any_form()
    {
        var drafted = Whole(Leaf("1", 10, "2 * [done] - 0.5 * [due]"));
        var check = new Check { Code = "C", Rule = "[done] <= [due]", Message = "请核对" };

        Movables(Typed(drafted, Count("done"), Count("due")), "done=3 due=6").Select(one => one.Item.Code).ShouldBe(["done", "due"]);
        Movables(Typed(drafted with { Checks = [check] }, Count("done"), Count("due")), "done=3 due=6").Select(one => one.Item.Code).ShouldBe(["done"]);
    }

    [Fact]
    public void What_no_marks_depend_on_is_not_moved()
    {
        var system = Typed(
            Whole(Leaf("1", 10, "[a] + [单位.人口]", when: "[b] > 0"), Leaf("2", 10, "if([t] == '甲', 1, 0)")) with
            {
                Checks = [new() { Code = "C", Rule = "[c] > 0", Message = "请核对" }],
            },
            Count("a"), Count("b"), Count("c"), Number("t") with { Type = ItemType.Text }, Count("e") with { StatisticsOnly = true });

        Movables(system, "a=1 b=1 c=1 t=甲").Select(one => one.Item.Code).ShouldBe(["a"]);
    }

    [Fact]
    public void A_missing_value_is_reported_at_the_first_step()
    {
        var system = Typed(
            Whole(Leaf("1", 10, "[n] + if([b], 1, 0) - DaysLate([d], [期限])"), Leaf("2", 10, "10 - [v]")) with
            {
                Parameters = [new() { Code = "due", Name = "期限", Type = ItemType.Date, Value = "2023-06-30" }],
            },
            Count("n") with { Min = 2 },
            Number("b") with { Type = ItemType.Boolean },
            Number("d") with { Type = ItemType.Date, LowerIsBetter = true, Min = Day(2023, 1, 1), Max = Day(2023, 12, 31) },
            Count("v") with { LowerIsBetter = true });

        var movables = Movables(system, "");

        movables.Select(one => $"{one.Item.Code} {one.Grid.Start} {one.Grid[1]} +{one.Grid.Up} -{one.Grid.Down} {one.EffortOf(1)}").ShouldBe(
        [
            "n NotReported 2 +8 -0 1",
            "b NotReported true +1 -1 1",
            "d NotReported #2023-06-30# +1 -180 1",
            "v NotReported 0 +1 -0 1",
        ]);
    }

    [Fact]
    public void A_day_that_was_reported_is_done_and_does_not_move()
    {
        var drafted = Whole(Leaf("1", 10, "10 - DaysLate([d], #2023-06-30#)"));
        var done = Number("d") with { Type = ItemType.Date, LowerIsBetter = true, Min = Day(2023, 1, 1), Max = Day(2023, 12, 31) };

        Movables(Typed(drafted, done), "d=2023-07-02").ShouldBeEmpty();
        Movables(Typed(drafted, done), "").Single().Grid[1].ShouldBe(Value.Of(new DateOnly(2023, 6, 30)));
        Shown(Typed(drafted, done with { Step = 7 }), "d=2023-07-02").ShouldBe(["d +0 -26 #2023-01-01# effort 1"]);
    }

    [Fact]
    public void Options_without_values_go_both_ways()
    {
        var system = Typed(
            Whole(Leaf("1", 10, "if([c] == '甲', 10, if([c] == '乙', 5, 0))")),
            Number("c") with { Type = ItemType.Choice, Choices = [new("甲", null), new("乙", null), new("丙", null)] });

        Shown(system, "c=乙").ShouldBe(["c +1 '丙' -1 '甲' effort 1"]);
    }

    [Fact]
    public void What_others_supply_and_what_waits_to_be_verified_is_moved_only_on_demand()
    {
        var system = Typed(Whole(Leaf("1", 10, "[a] + [b] + [c]")), Count("a"), Count("b"), Count("c") with { From = ItemSource.Survey });
        var table = Round.Of(system).Unit("甲", "a=1 c=2").Table();
        var columns = new Dictionary<Parameter, Column>(table.Columns);
        var b = system.Parameters.First(one => one.Parameter.Name == "b").Parameter;
        columns[b] = new(FormulaType.Number, 1) { [0] = Value.None(FormulaType.Number, MissingReason.NotVerified) };
        var plan = ScoringPlan.Compile(system);

        Indicators.Moves.Movables.Of(plan, new(table.Units, columns), 0, MoveLimits.None).Select(one => (one.Item.Code, one.ByUnit)).ShouldBe([("a", true)]);
        Indicators.Moves.Movables.Of(plan, new(table.Units, columns), 0, MoveLimits.None with { IncludeOthers = true }).Select(one => (one.Item.Code, one.ByUnit))
            .ShouldBe([("a", true), ("b", false), ("c", false)]);
    }

    [Fact]
    public void Limits_keep_an_item_out_or_short()
    {
        var system = Typed(Whole(Leaf("1", 10, "[a] + [b] + [c] - [e]")), Count("a"), Count("b"), Count("c"), Count("e"));
        var limits = MoveLimits.None with
        {
            Items = new Dictionary<string, MoveLimit>
            {
                ["a"] = new() { IsExcluded = true },
                ["b"] = new() { Steps = 2 },
                ["c"] = new() { NoFurtherThan = 7, Steps = 6 },
                ["e"] = new() { NoFurtherThan = 3 },
            },
        };

        Shown(system, "a=1 b=2 c=3 e=5", limits).ShouldBe(["b +2 4 -0 effort 1", "c +4 7 -0 effort 1", "e +0 -2 3 effort 1"]);
        Shown(system, "a=1 b=2 c=3 e=5", limits with { Items = new Dictionary<string, MoveLimit> { ["b"] = new() { Steps = 0 } } }).Select(line => line[..1]).ShouldBe(["a", "c", "e"]);
    }

    [Fact]
    public void No_item_goes_where_a_check_would_refuse_the_submission()
    {
        var drafted = Whole(Leaf("1", 10, "Linear(Ratio([done], [due]), 0, 1)"), Leaf("2", 10, "[a] + [b]")) with
        {
            Checks =
            [
                new() { Code = "C1", Rule = "[done] <= [due]", Message = "请核对" },
                new() { Code = "C2", Rule = "[a] <= 4", Message = "请核对", IsWarning = true },
                new() { Code = "C3", Rule = "[a] + [b] <= 5", Message = "请核对" },
            ],
        };

        Shown(Typed(drafted, Count("done"), Count("due"), Count("a"), Count("b")), "done=3 due=6 a=1 b=1")
            .ShouldBe(["done +3 6 -0 effort 1", "a +8 9 -0 effort 1", "b +8 9 -0 effort 1"]);
        // A check that fails as it is says nothing about the way ahead.
        Shown(Typed(drafted, Count("done"), Count("due"), Count("a"), Count("b")), "done=7 due=6 a=1 b=1")[0].ShouldBe("done +2 9 -0 effort 1");
    }

    private static int Day(int year, int month, int day) => new DateOnly(year, month, day).DayNumber;

    private static Item Number(string code) => new() { Code = code, Name = code, Type = ItemType.Decimal };

    private static Item Count(string code) => Number(code) with { Type = ItemType.Integer, Min = 0, Max = 9 };

    private static CheckedSystem Typed(IndexSystem drafted, params Item[] items)
    {
        Item[] attributes = drafted.Indicators.Any(one => one.Formula!.Contains("单位.人口", StringComparison.Ordinal)) ? [new() { Code = "people", Name = "人口", Type = ItemType.Integer }] : [];
        var check = IndexSystemChecker.Check(drafted with { Items = items, Attributes = attributes });
        check.Findings.Where(finding => finding.Severity is FindingSeverity.Fault).Select(finding => finding.Message.English).ShouldBeEmpty();
        return check.System!;
    }

    private static IReadOnlyList<Movable> Movables(CheckedSystem system, string values, MoveLimits? limits = null) =>
        Indicators.Moves.Movables.Of(ScoringPlan.Compile(system), Round.Of(system).Unit("甲", values).Table(), 0, limits ?? MoveLimits.None);

    private static string[] Shown(CheckedSystem system, string values, MoveLimits? limits = null) =>
        [.. Movables(system, values, limits).Select(one => $"{one.Item.Code} +{one.Grid.Up}{At(one, one.Grid.Up)} -{one.Grid.Down}{At(one, -one.Grid.Down)} effort {Numbers.Show(one.EffortPerStep)}")];

    private static string At(Movable one, long place) => place == 0 ? "" : $" {one.Grid[place]}";
}
