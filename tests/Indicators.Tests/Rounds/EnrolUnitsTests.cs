using Fadu.Indicators.Rounds;
using static Fadu.Indicators.Tests.Rounds.RoundStage;

namespace Fadu.Indicators.Tests.Rounds;

public sealed class EnrolUnitsTests
{
    [Fact]
    public void Units_take_part_again_in_another_group_or_for_the_first_time() => Given(Running)
        .When(new EnrolUnits(
        [
            new("u1", "东", UnitStanding.Active), new("u2", "西", UnitStanding.Active), new("u3", null, UnitStanding.Active), new("u4", null, UnitStanding.Active),
        ]).Decide)
        .Then(new UnitEnrolled("u2", "西"), new UnitEnrolled("u3", null), new UnitEnrolled("u4", null));

    [Fact]
    public void Who_takes_part_already_is_not_enrolled_again() =>
        Given(Running).When(new EnrolUnits([new("u1", "东", UnitStanding.Closed)]).Decide).ThenNothing();

    [Fact]
    public void All_units_that_cannot_take_part_are_named() => Given(Running)
        .When(new EnrolUnits(
        [
            new("u4", null, UnitStanding.Unknown), new("u5", null, UnitStanding.Closed), new("u6", "", UnitStanding.Active),
            new("u7", null, UnitStanding.Active), new("u7", "东", UnitStanding.Active),
        ]).Decide)
        .ThenRefused("round.unit_twice units", "round.unknown_unit u4", "round.unit_closed u5", "field.name u6");

    [Fact]
    public void A_group_has_one_spelling() => Given([.. Running, new UnitEnrolled("u4", "西（二）")])
        .When(new EnrolUnits([new("u5", "西(二)", UnitStanding.Active), new("u4", "西(二)", UnitStanding.Active), new("u6", "北（1）", UnitStanding.Active), new("u7", "北(1)", UnitStanding.Active)]).Decide)
        .Then(new UnitEnrolled("u5", "西（二）"), new UnitEnrolled("u6", "北（1）"), new UnitEnrolled("u7", "北（1）"));
}
