using Fadu.Formula.Values;
using Fadu.Indicators.Scoring;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Scoring;

public sealed class AdjustmentTests
{
    // The worked example of the mid-term review: provincial commendation +1, self-report 3 days late -0.6.
    [Fact]
    public void Bonuses_are_added_and_deductions_taken_off()
    {
        var system = Whole(Leaf("1", 100, "74.61")) with
        {
            Bonuses = [Adjust("J1", "PerCount([国], 2, 4) + PerCount([省], 1, 2)", 4)],
            Deductions = [Adjust("K4", "PerCount([晚], 0.2, 2)", 2)],
        };
        var unit = Round.Of(system).Unit("甲", "国=0 省=1 晚=3").Score().Of("甲");

        (unit.Whole, unit.Bonus, unit.Deduction, unit.Total).ShouldBe((74.61m, 1, 0.6m, 75.01m));
    }

    [Theory]
    [InlineData("x=3", "3", Clamping.None)]
    [InlineData("x=-3", "0", Clamping.Below)]
    [InlineData("x=9", "5", Clamping.Above)]
    [InlineData("x=1.005", "1.01", Clamping.None)]
    public void Each_is_held_to_its_cap_and_rounded(string values, string marks, Clamping clamping)
    {
        var system = Whole(Leaf("1", 10, "0")) with { Bonuses = [Adjust("J", "[x]", 5)] };
        var bonus = Round.Of(system).Unit("甲", values).Score().Of("甲").Bonuses.Single();

        (bonus.Marks, bonus.Clamping).ShouldBe((decimal.Parse(marks, System.Globalization.CultureInfo.InvariantCulture), clamping));
    }

    [Fact]
    public void All_together_are_held_to_their_own_cap()
    {
        var system = Whole(Leaf("1", 10, "5")) with
        {
            Bonuses = [Adjust("J1", "2", null), Adjust("J2", "2", null)],
            BonusCap = 3,
            Deductions = [Adjust("K1", "4", null), Adjust("K2", "[满分]", 4)],
            DeductionCap = 6,
        };
        var unit = Round.Of(system).Unit("甲", "").Score().Of("甲");

        (unit.Bonus, unit.Deduction, unit.Total).ShouldBe((3, 6, 2));
        unit.Bonuses.Select(bonus => bonus.Marks).ShouldBe([2, 2]);
    }

    [Fact]
    public void A_missing_one_comes_to_nothing_and_keeps_its_reason()
    {
        var system = Whole(Leaf("1", 10, "5")) with { Bonuses = [Adjust("J", "[x]", 5)], Deductions = [Adjust("K", "[y] / [z]", 5)] };
        var unit = Round.Of(system).Unit("甲", "y=1 z=0").Score().Of("甲");

        unit.Total.ShouldBe(5);
        unit.Bonuses.ShouldBe([new(system.Bonuses[0], 0, null, MissingReason.NotReported, Clamping.None)]);
        unit.Deductions.ShouldBe([new(system.Deductions[0], 0, null, MissingReason.DivisionByZero, Clamping.None)]);
    }

    // Case 1: worst input gives 0 and nothing negative.
    [Fact]
    public void The_total_is_never_below_zero()
    {
        var system = Whole(Leaf("1", 10, "0")) with { Deductions = [Adjust("K", "8", null)] };

        Round.Of(system).Unit("甲", "").Score().Total(0).ShouldBe(0);
    }

    [Fact]
    public void Hostile_amounts_do_not_overflow()
    {
        var system = Whole(Leaf("1", 10, "5")) with
        {
            Bonuses = [Adjust("J1", "[x]", null), Adjust("J2", "[x]", null)],
            Deductions = [Adjust("K1", "[x]", null), Adjust("K2", "[x]", null), Adjust("K3", "[x]", null)],
        };

        Round.Of(system).Unit("甲", "x=79228162514264337593543950335").Score().Total(0).ShouldBe(0);
    }
}
