using Fadu.Indicators.Units;
using static Fadu.Indicators.Tests.Units.Registered;

namespace Fadu.Indicators.Tests.Units;

public sealed class ReopenUnitTests
{
    [Fact]
    public void A_closed_unit_is_reopened() => Given(District, Merged).When(new ReopenUnit("误操作 ").Decide).Then(new UnitReopened("误操作"));

    [Fact]
    public void An_open_one_stays_as_it_is() => Given(District).When(new ReopenUnit("误操作").Decide).ThenNothing();

    [Fact]
    public void The_unit_is_known_and_there_is_a_reason()
    {
        Given().When(new ReopenUnit("误操作").Decide).ThenRefused("unit.unknown");
        Given(District, Merged).When(new ReopenUnit("").Decide).ThenRefused("field.reason reason");
    }
}
