using Fadu.Indicators.Units;
using static Fadu.Indicators.Tests.Units.Registered;

namespace Fadu.Indicators.Tests.Units;

public sealed class NameUnitContactTests
{
    [Theory]
    [InlineData("028-8666 1234 #12")]
    [InlineData("+86 (28) 110")]
    [InlineData(null)]
    public void A_person_is_named(string? phone) => Given(District).When(new NameUnitContact(" 王芳", phone).Decide).Then(new UnitContactNamed("王芳", phone));

    [Fact]
    public void The_same_person_again_changes_nothing() =>
        Given(District, new UnitContactNamed("王芳", "110")).When(new NameUnitContact("王芳", "110").Decide).ThenNothing();

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("请打 110")]
    [InlineData("11111111111111111111111111111111111111111")]
    public void A_number_is_a_telephone_number(string phone) => Given(District).When(new NameUnitContact("", phone).Decide).ThenRefused("field.name name", "unit.phone phone");

    [Fact]
    public void The_unit_is_known_and_open()
    {
        Given().When(new NameUnitContact("王芳", null).Decide).ThenRefused("unit.unknown");
        Given(District, Merged).When(new NameUnitContact("王芳", null).Decide).ThenRefused("unit.closed");
    }
}
