using Fadu.Indicators.Units;
using static Fadu.Indicators.Tests.Units.Registered;

namespace Fadu.Indicators.Tests.Units;

public sealed class GroupUnitTests
{
    [Theory]
    [InlineData("二组")]
    [InlineData(null)]
    public void A_unit_joins_a_group_or_leaves_it(string? group) => Given(District).When(new GroupUnit(group).Decide).Then(new UnitGrouped(group));

    [Fact]
    public void The_group_that_it_is_in_changes_nothing() => Given(District).When(new GroupUnit("一组 ").Decide).ThenNothing();

    [Fact]
    public void A_group_is_some_text() => Given(District).When(new GroupUnit(" ").Decide).ThenRefused("field.name group");

    [Fact]
    public void The_unit_is_known_and_open()
    {
        Given().When(new GroupUnit("二组").Decide).ThenRefused("unit.unknown");
        Given(District, Merged).When(new GroupUnit("二组").Decide).ThenRefused("unit.closed");
    }
}
