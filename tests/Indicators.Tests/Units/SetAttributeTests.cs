using Fadu.Indicators.Units;
using Fadu.Indicators.Values;
using static Fadu.Indicators.Tests.Units.Registered;

namespace Fadu.Indicators.Tests.Units;

public sealed class SetAttributeTests
{
    private static readonly SetAttribute Command = new("population", ItemValue.Of(690000.0m), "2024年末", "统计年鉴");

    private static readonly AttributeSet Known = new("population", ItemValue.Of(690000.0m), "2024年末", "统计年鉴");

    [Fact]
    public void An_attribute_gets_a_value_with_its_digits() => Given(District).When(Command.Decide).Then(Known);

    [Fact]
    public void What_is_known_changes_nothing() => Given(District, Known).When((Command with { Value = ItemValue.Of(690000) }).Decide).ThenNothing();

    [Fact]
    public void Another_year_of_the_same_value_is_news() =>
        Given(District, Known).When((Command with { AsOf = "2025年末" }).Decide).Then(Known with { AsOf = "2025年末" });

    [Fact]
    public void Every_field_is_some_text() =>
        Given(District).When(new SetAttribute("a/b", ItemValue.Of(" "), "", "").Decide).ThenRefused(
            "field.code attribute", "field.name value", "field.name asOf", "field.name source");

    [Fact]
    public void The_unit_is_known_and_open()
    {
        Given().When(Command.Decide).ThenRefused("unit.unknown");
        Given(District, Merged).When(Command.Decide).ThenRefused("unit.closed");
    }
}
