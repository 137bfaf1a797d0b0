using Fadu.Indicators.Units;
using static Fadu.Indicators.Tests.Units.Registered;

namespace Fadu.Indicators.Tests.Units;

public sealed class ClassifyUnitTests
{
    [Theory]
    [InlineData("县级市")]
    [InlineData(null)]
    public void The_kind_is_said_or_taken_back(string? kind) => Given(District).When(new ClassifyUnit(kind).Decide).Then(new UnitClassified(kind));

    [Fact]
    public void The_kind_that_it_has_changes_nothing() => Given(District).When(new ClassifyUnit("区县").Decide).ThenNothing();

    [Fact]
    public void A_kind_is_some_text() => Given(District).When(new ClassifyUnit("").Decide).ThenRefused("field.name kind");

    [Fact]
    public void The_unit_is_known_and_open()
    {
        Given().When(new ClassifyUnit("村").Decide).ThenRefused("unit.unknown");
        Given(District, Merged).When(new ClassifyUnit("村").Decide).ThenRefused("unit.closed");
    }
}
