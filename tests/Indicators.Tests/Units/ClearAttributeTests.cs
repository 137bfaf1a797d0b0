using Fadu.Indicators.Units;
using Fadu.Indicators.Values;
using static Fadu.Indicators.Tests.Units.Registered;

namespace Fadu.Indicators.Tests.Units;

public sealed class ClearAttributeTests
{
    private static readonly AttributeSet Known = new("area", ItemValue.Of(61.12m), null, null);

    [Fact]
    public void A_value_is_taken_away() => Given(District, Known).When(new ClearAttribute("area").Decide).Then(new AttributeCleared("area"));

    [Fact]
    public void Where_there_is_none_nothing_changes() => Given(District, Known).When(new ClearAttribute("population").Decide).ThenNothing();

    [Fact]
    public void An_attribute_has_a_code() => Given(District).When(new ClearAttribute("").Decide).ThenRefused("field.code attribute");

    [Fact]
    public void The_unit_is_known_and_open()
    {
        Given().When(new ClearAttribute("area").Decide).ThenRefused("unit.unknown");
        Given(District, Merged).When(new ClearAttribute("area").Decide).ThenRefused("unit.closed");
    }
}
