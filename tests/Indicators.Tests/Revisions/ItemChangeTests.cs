using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Tests.Checking;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Tests.Revisions;

public sealed class ItemChangeTests
{
    private static readonly Item Item = Sketch.Count("a", "甲") with { MeasurementUnit = "人" };

    [Fact]
    public void Another_type_range_or_option_may_refuse_old_values()
    {
        To(Item with { Type = ItemType.Decimal }).AdmitsOtherValues.ShouldBeTrue();
        To(Item with { Max = 5 }).AdmitsOtherValues.ShouldBeTrue();
        To(Item with { Choices = [new("优", null)] }).AdmitsOtherValues.ShouldBeTrue();
        To(Item with { Name = "又", Help = "填报说明", MeasurementUnit = "个" }).AdmitsOtherValues.ShouldBeFalse();
        To(null).AdmitsOtherValues.ShouldBeFalse();
        new ItemChange("a", null, Item).AdmitsOtherValues.ShouldBeFalse();
    }

    [Fact]
    public void What_was_verified_stays_so_with_the_same_type_and_unit_of_measure()
    {
        To(Item with { Max = 5, Name = "又" }).KeepsVerification.ShouldBeTrue();
        To(Item with { Type = ItemType.Decimal }).KeepsVerification.ShouldBeFalse();
        To(Item with { MeasurementUnit = "万人" }).KeepsVerification.ShouldBeFalse();
        To(null).KeepsVerification.ShouldBeFalse();
        new ItemChange("a", null, Item).KeepsVerification.ShouldBeFalse();
    }

    [Fact]
    public void A_value_that_is_no_longer_admitted_is_refused_with_the_reason()
    {
        To(Item with { Max = 5 }).Refusal(ItemValue.Of(6))!.Code.ShouldBe("value.out_of_range");
        To(Item with { Max = 5 }).Refusal(ItemValue.Of(5)).ShouldBeNull();
        To(null).Refusal(ItemValue.Of(6)).ShouldBeNull("nobody reads it any more");
    }

    private static ItemChange To(Item? after) => new("a", Item, after);
}
