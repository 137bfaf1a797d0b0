using Fadu.Indicators.Units;
using static Fadu.Indicators.Tests.Units.Registered;

namespace Fadu.Indicators.Tests.Units;

public sealed class CloseUnitTests
{
    [Fact]
    public void A_unit_is_closed_and_may_have_a_successor()
    {
        Given(District).When(new CloseUnit("并入青羊区 ", "510105").Decide).Then(Merged);
        Given(District).When(new CloseUnit("撤销", null).Decide).Then(new UnitClosed("撤销", null));
    }

    [Fact]
    public void Closed_in_favor_of_the_same_unit_nothing_changes() => Given(District, Merged).When(new CloseUnit("再次", "510105").Decide).ThenNothing();

    [Fact]
    public void A_closed_unit_gets_no_other_successor() => Given(District, Merged).When(new CloseUnit("再次", "510106").Decide).ThenRefused("unit.closed");

    [Fact]
    public void A_unit_is_not_merged_into_itself() => Given(District).When(new CloseUnit("合并", "510104").Decide).ThenRefused("unit.own_successor successor");

    [Fact]
    public void Everything_wrong_is_told_at_once() =>
        Given().When(new CloseUnit(" ", "a/b").Decide).ThenRefused("unit.unknown", "field.reason reason", "field.code successor");
}
