using Fadu.Indicators.Units;
using static Fadu.Indicators.Tests.Units.Registered;

namespace Fadu.Indicators.Tests.Units;

public sealed class MoveUnitTests
{
    [Fact]
    public void A_unit_moves_below_another_or_to_the_top()
    {
        Given(District).When(new MoveUnit("510500", ["510000"]).Decide).Then(new UnitMoved("510500"));
        Given(District).When(new MoveUnit(null, null).Decide).Then(new UnitMoved(null));
    }

    [Fact]
    public void Where_it_stands_already_changes_nothing() => Given(District).When(new MoveUnit("510100", []).Decide).ThenNothing();

    [Fact]
    public void It_never_stands_below_itself()
    {
        Given(District).When(new MoveUnit("510104", []).Decide).ThenRefused("unit.own_ancestor parent");
        Given(District).When(new MoveUnit("510104001", ["510104", "510100"]).Decide).ThenRefused("unit.own_ancestor parent");
    }

    [Fact]
    public void The_parent_is_registered() => Given(District).When(new MoveUnit("510500", null).Decide).ThenRefused("unit.parent_unknown parent");

    [Fact]
    public void The_unit_is_known_and_open()
    {
        Given().When(new MoveUnit(null, null).Decide).ThenRefused("unit.unknown");
        Given(District, Merged).When(new MoveUnit(null, null).Decide).ThenRefused("unit.closed");
    }
}
