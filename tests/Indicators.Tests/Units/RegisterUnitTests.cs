using Fadu.Indicators.Units;
using static Fadu.Indicators.Tests.Units.Registered;

namespace Fadu.Indicators.Tests.Units;

public sealed class RegisterUnitTests
{
    private static readonly RegisterUnit Command = new("510104", " 锦江区 ", "区县", "510100", ["510000"], "一组");

    [Fact]
    public void A_unit_is_registered() => Given().When(Command.Decide).Then(District);

    [Fact]
    public void It_may_stand_at_the_top_without_a_kind_or_a_group() =>
        Given().When(new RegisterUnit("510000", "四川省", null, null, null, null).Decide).Then(new UnitRegistered("510000", "四川省", null, null, null));

    [Fact]
    public void The_same_again_changes_nothing() => Given(District).When(Command.Decide).ThenNothing();

    [Fact]
    public void A_code_is_given_once() => Given(District).When((Command with { Name = "武侯区" }).Decide).ThenRefused("unit.exists code");

    [Fact]
    public void A_closed_unit_keeps_its_code() => Given(District, Merged).When(Command.Decide).ThenRefused("unit.exists code");

    [Fact]
    public void A_parent_is_registered_and_stands_above()
    {
        Given().When((Command with { ParentAncestors = null }).Decide).ThenRefused("unit.parent_unknown parent");
        Given().When((Command with { ParentAncestors = ["510104"] }).Decide).ThenRefused("unit.own_ancestor parent");
        Given().When((Command with { Parent = "510104", ParentAncestors = null }).Decide).ThenRefused("unit.own_ancestor parent");
    }

    [Fact]
    public void Everything_wrong_is_told_at_once() =>
        Given().When(new RegisterUnit("51/04", " ", "", "x", null, "a\nb").Decide).ThenRefused(
            "field.code code", "field.name name", "field.name kind", "unit.parent_unknown parent", "field.name group");
}
