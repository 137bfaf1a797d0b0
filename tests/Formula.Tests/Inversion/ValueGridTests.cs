using Fadu.Formula.Inversion;
using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Inversion;

public sealed class ValueGridTests
{
    private static readonly TestScope Scope = TestScope.Empty
        .Number("件数", 0, 10, whole: true)
        .Number("距离", 5, 8)
        .Number("任意")
        .Boolean("已印发")
        .Date("报送")
        .Choice("评级", "优", "良", "中")
        .Item("级别", FormulaType.Number, new(0, 3, false, false, false), null);

    [Theory]
    [InlineData("件数", "7", null, "6 5 4 3 2 1 0 | 7 | 8 9 10", false)]
    [InlineData("件数", "7", "3", "4 1 0 | 7 | 10", true)]
    [InlineData("件数", "7", "2.5", "4 1 0 | 7 | 10", true)]
    [InlineData("件数", "7.5", null, "7 6 5 4 3 2 1 0 | 7.5 | 8 9 10", false)]
    [InlineData("件数", "12", "4", "10 6 2 0 | 12 | ", true)]
    [InlineData("件数", "-2", "4", " | -2 | 0 4 8 10", true)]
    [InlineData("件数", "10", null, "9 8 7 6 5 4 3 2 1 0 | 10 | ", false)]
    [InlineData("件数", "", "5", " | NotReported | 0 5 10", false)]
    [InlineData("距离", "", "2", " | NotReported | 5 7 8", true)]
    [InlineData("距离", "6", "0.75", "5.25 5 | 6 | 6.75 7.5 8", true)]
    public void A_number_goes_in_steps_to_the_ends_of_its_range(string name, string start, string? step, string expected, bool snaps)
    {
        var grid = ValueGrid.Of(Scope.Find(name)!, Number(start), step is null ? null : decimal.Parse(step, System.Globalization.CultureInfo.InvariantCulture), null, null, true, true);

        (Say(grid), grid.Snaps).ShouldBe((expected, snaps));
    }

    [Fact]
    public void It_goes_only_the_ways_that_it_may_go_yet_reporting_what_is_missing_is_always_a_place()
    {
        Say(ValueGrid.Of(Scope.Find("件数")!, Value.Of(3m), 2, null, null, true, false)).ShouldBe(" | 3 | 5 7 9 10");
        Say(ValueGrid.Of(Scope.Find("件数")!, Value.Of(3m), 2, null, null, false, true)).ShouldBe("1 0 | 3 | ");
        Say(ValueGrid.Of(Scope.Find("任意")!, Number(""), 2, -3, 3, false, true)).ShouldBe("-2 -3 | NotReported | 0");
        Say(ValueGrid.Of(Scope.Find("任意")!, Number(""), 2, -3, 3, true, false)).ShouldBe(" | NotReported | 0 2 3");
        Say(ValueGrid.Of(Scope.Find("任意")!, Number(""), 2, -3, 3, true, true, origin: 2)).ShouldBe("0 -2 -3 | NotReported | 2 3");
        Say(ValueGrid.Of(Scope.Find("任意")!, Value.Of(0m), null, 0, 0.025m, true, true)).ShouldBe(" | 0 | 0.01 0.02 0.025");
    }

    [Fact]
    public void Without_limits_there_are_very_many_places_none_of_them_beyond_what_numbers_hold()
    {
        var grid = ValueGrid.Of(Scope.Find("任意")!, Value.Of(1m), null, null, null, true, true);

        (grid.Up, grid.Down, grid.Snaps).ShouldBe((1_000_000_000_000_000, 1_000_000_000_000_000, false));
        (grid[grid.Up], grid[-grid.Down]).ShouldBe((Value.Of(10_000_000_000_001m), Value.Of(-9_999_999_999_999m)));
        Say(ValueGrid.Of(Scope.Find("任意")!, Value.Of(decimal.MaxValue), 1, null, null, true, true)).ShouldBe($" | {decimal.MaxValue} | ");
        Say(ValueGrid.Of(Scope.Find("任意")!, Value.Of(0m), 1e24m, null, null, true, true)).ShouldBe("-1000000000000000000000000 | 0 | 1000000000000000000000000");
    }

    [Fact]
    public void Truth_values_days_and_options_have_places_too()
    {
        var day = new DateOnly(2023, 6, 30);
        var (printed, reported, grade, level) = (Scope.Find("已印发")!, Scope.Find("报送")!, Scope.Find("评级")!, Scope.Find("级别")!);
        Value[] grades = [Value.Of("优"), Value.Of("良"), Value.Of("中")];
        Value[] levels = [Value.Of(3m), Value.Of(1m), Value.Of(2m)];

        Say(ValueGrid.Of(printed, Value.Of(false), null, null, null, true, true)).ShouldBe(" | false | true");
        Say(ValueGrid.Of(printed, Value.Of(true), null, null, null, true, false)).ShouldBe(" | true | ");
        Say(ValueGrid.Of(printed, Value.None(FormulaType.Boolean, MissingReason.NotVerified), null, null, null, true, true)).ShouldBe("false | NotVerified | true");
        Say(ValueGrid.Of(reported, Value.Of(day), null, day.DayNumber - 2, day.DayNumber + 1, true, true)).ShouldBe("#2023-06-29# #2023-06-28# | #2023-06-30# | #2023-07-01#");
        Say(ValueGrid.Of(reported, Value.Of(DateOnly.MaxValue), null, null, null, true, false)).ShouldBe(" | #9999-12-31# | ");
        Say(ValueGrid.OfOptions(grade, Value.Of("良"), grades, true, true)).ShouldBe("'优' | '良' | '中'");
        Say(ValueGrid.OfOptions(grade, Value.None(FormulaType.Text, MissingReason.NotReported), grades, true, false)).ShouldBe(" | NotReported | '优' '良' '中'");
        Say(ValueGrid.OfOptions(level, Value.Of(2m), levels, true, true)).ShouldBe("1 | 2 | 3");
        Say(ValueGrid.OfOptions(level, Value.Of(1.6m), levels, true, true)).ShouldBe("1 | 1.6 | 2 3");
        Say(ValueGrid.OfOptions(level, Value.Of(1m), levels, false, true)).ShouldBe(" | 1 | ");
    }

    [Fact]
    public void It_can_be_cut_short()
    {
        var grid = ValueGrid.Of(Scope.Find("件数")!, Value.Of(7m), 3, null, null, true, true).Within(0, 2);

        (Say(grid), grid.Snaps).ShouldBe(("4 1 | 7 | ", false));
        Should.Throw<ArgumentOutOfRangeException>(() => grid[1]).ParamName.ShouldBe("place");
        Should.Throw<ArgumentOutOfRangeException>(() => grid[-3]).ParamName.ShouldBe("place");
    }

    [Fact]
    public void Values_of_another_kind_texts_without_options_and_steps_backwards_are_faults()
    {
        Should.Throw<ArgumentException>(() => ValueGrid.Of(Scope.Find("件数")!, Value.Of(true), null, null, null, true, true)).ParamName.ShouldBe("value");
        Should.Throw<ArgumentException>(() => ValueGrid.Of(Scope.Find("件数")!, Value.Of(1m), 0, null, null, true, true)).ParamName.ShouldBe("step");
        Should.Throw<ArgumentException>(() => ValueGrid.Of(Scope.Find("评级")!, Value.Of("优"), null, null, null, true, true)).ParamName.ShouldBe("parameter");
        Should.Throw<ArgumentException>(() => ValueGrid.OfOptions(Scope.Find("评级")!, Value.Of("优"), [Value.Of(1m)], true, true)).ParamName.ShouldBe("value");
    }

    private static Value Number(string text) => text is "" ? Value.None(FormulaType.Number, MissingReason.NotReported) : Value.Of(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture));

    private static string Say(ValueGrid grid)
    {
        var down = Enumerable.Range(1, (int)grid.Down).Select(place => grid[-place]);
        var up = Enumerable.Range(1, (int)grid.Up).Select(place => grid[place]);
        return $"{string.Join(' ', down)} | {grid[0]} | {string.Join(' ', up)}";
    }
}
