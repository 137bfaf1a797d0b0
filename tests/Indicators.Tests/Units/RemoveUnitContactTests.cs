using Fadu.Indicators.Units;
using static Fadu.Indicators.Tests.Units.Registered;

namespace Fadu.Indicators.Tests.Units;

public sealed class RemoveUnitContactTests
{
    private static readonly UnitContactNamed Named = new("王芳", "110");

    [Fact]
    public void A_person_is_removed_from_a_closed_unit_too()
    {
        Given(District, Named).When(RemoveUnitContact.Decide).Then(new UnitContactRemoved());
        Given(District, Named, Merged).When(RemoveUnitContact.Decide).Then(new UnitContactRemoved());
    }

    [Fact]
    public void Where_nobody_is_named_nothing_changes() => Given(District).When(RemoveUnitContact.Decide).ThenNothing();

    [Fact]
    public void The_unit_is_known() => Given().When(RemoveUnitContact.Decide).ThenRefused("unit.unknown");
}
