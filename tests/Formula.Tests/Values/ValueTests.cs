using Fadu.Formula.Values;

namespace Fadu.Formula.Tests.Values;

public sealed class ValueTests
{
    [Fact]
    public void Values_are_equal_when_kind_content_and_reason_are()
    {
        Value.Of(1.0m).ShouldBe(Value.Of(1.00m));
        Value.Of(1.0m).GetHashCode().ShouldBe(Value.Of(1.00m).GetHashCode());
        Value.Of(1m).ShouldNotBe(Value.Of(true));
        Value.Of("1").ShouldNotBe(Value.Of(1m));
        Value.Of("优").ShouldBe(Value.Of(new string('优', 1)));
        Value.None(FormulaType.Number, MissingReason.NotReported).ShouldNotBe(Value.None(FormulaType.Number, MissingReason.NotVerified));
        Value.None(FormulaType.Number, MissingReason.NotReported).ShouldNotBe(Value.None(FormulaType.Text, MissingReason.NotReported));
        Value.None(FormulaType.Number, MissingReason.NotReported).ShouldNotBe(Value.Of(0m));
    }

    [Fact]
    public void A_value_shows_itself_as_a_formula_would_write_it()
    {
        Value.Of(2.50m).ToString().ShouldBe("2.5");
        Value.Of(true).ToString().ShouldBe("true");
        Value.Of(false).ToString().ShouldBe("false");
        Value.Of("优").ToString().ShouldBe("'优'");
        Value.Of(new DateOnly(2023, 6, 30)).ToString().ShouldBe("#2023-06-30#");
        Value.None(FormulaType.Date, MissingReason.NoPeers).ToString().ShouldBe("NoPeers");
    }

    [Fact]
    public void A_missing_value_and_one_of_another_kind_give_nothing()
    {
        Should.Throw<InvalidOperationException>(() => Value.None(FormulaType.Number, MissingReason.NotReported).Number);
        Should.Throw<InvalidOperationException>(() => Value.Of(1m).Boolean);
        Should.Throw<InvalidOperationException>(() => Value.Of(true).Text);
        Should.Throw<InvalidOperationException>(() => Value.Of("优").Date);
        Should.Throw<InvalidOperationException>(() => Value.Of(1m).As(FormulaType.Text));
        Should.Throw<ArgumentNullException>(() => Value.Of(null!));
    }

    [Fact]
    public void An_absence_changes_its_kind_and_keeps_its_reason() =>
        Value.None(FormulaType.Number, MissingReason.NotVerified).As(FormulaType.Date).ShouldBe(Value.None(FormulaType.Date, MissingReason.NotVerified));
}
