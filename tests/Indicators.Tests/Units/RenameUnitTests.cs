using Fadu.Indicators.Units;
using static Fadu.Indicators.Tests.Units.Registered;

namespace Fadu.Indicators.Tests.Units;

public sealed class RenameUnitTests
{
    [Fact]
    public void A_unit_is_renamed() => Given(District).When(new RenameUnit(" 锦江新区 ").Decide).Then(new UnitRenamed("锦江新区"));

    [Fact]
    public void The_name_that_it_has_changes_nothing() => Given(District).When(new RenameUnit("锦江区").Decide).ThenNothing();

    [Fact]
    public void A_name_is_some_text() => Given(District).When(new RenameUnit(" ").Decide).ThenRefused("field.name name");

    [Fact]
    public void The_unit_is_known_and_open()
    {
        Given().When(new RenameUnit("").Decide).ThenRefused("unit.unknown", "field.name name");
        Given(District, Merged).When(new RenameUnit("甲").Decide).ThenRefused("unit.closed");
    }
}
