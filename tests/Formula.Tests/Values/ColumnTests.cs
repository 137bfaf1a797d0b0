using Fadu.Formula.Values;

namespace Fadu.Formula.Tests.Values;

public sealed class ColumnTests
{
    public static TheoryData<FormulaType> Types => [.. Enum.GetValues<FormulaType>()];

    [Theory, MemberData(nameof(Types))]
    public void A_new_column_holds_nothing_that_was_reported(FormulaType type)
    {
        var column = new Column(type, 3);

        Enumerable.Range(0, 3).Select(row => column[row]).ShouldAllBe(value => value == Value.None(type, MissingReason.NotReported));
        new[] { column.Numbers.Length, column.Booleans.Length, column.Texts.Length, column.Days.Length }.Order().ShouldBe([0, 0, 0, 3]);
    }

    [Theory, MemberData(nameof(Types))]
    public void What_is_put_into_a_row_comes_out_of_it(FormulaType type)
    {
        var column = new Column(type, 3);
        Value[] values = [Sample(type), Value.None(type, MissingReason.DoesNotApply), Sample(type)];

        for (var row = 0; row < 3; row++)
            column[row] = values[row];

        Enumerable.Range(0, 3).Select(row => column[row]).ShouldBe(values);
    }

    [Fact]
    public void A_row_can_lose_its_value()
    {
        var column = new Column(FormulaType.Number, 1) { [0] = Value.Of(5m) };

        column[0] = Value.None(FormulaType.Number, MissingReason.NotVerified);

        column[0].ShouldBe(Value.None(FormulaType.Number, MissingReason.NotVerified));
    }

    [Fact]
    public void A_value_of_another_kind_is_refused()
    {
        var column = new Column(FormulaType.Number, 1);

        Should.Throw<ArgumentException>(() => column[0] = Value.Of(true));
        Should.Throw<ArgumentException>(() => column[0] = Value.None(FormulaType.Text, MissingReason.NotReported));
    }

    private static Value Sample(FormulaType type) => type switch
    {
        FormulaType.Number => Value.Of(-12.5m),
        FormulaType.Boolean => Value.Of(true),
        FormulaType.Text => Value.Of("优"),
        _ => Value.Of(new DateOnly(2023, 6, 30)),
    };
}
