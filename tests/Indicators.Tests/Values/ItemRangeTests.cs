using Fadu.Formula.Intervals;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Tests.Values;

public sealed class ItemRangeTests
{
    [Fact]
    public void A_count_is_whole_and_a_grade_is_not()
    {
        Of(ItemType.Integer, 0, 50).ShouldBe(new Interval(0, 50, false, false, true));
        Of(ItemType.Decimal, 0, null).ShouldBe(Interval.Closed(0, null));
        Of(ItemType.Percent, null, null).ShouldBe(Interval.Closed(0, 100));
        Of(ItemType.Percent, null, 150).ShouldBe(Interval.Closed(0, 150));
        Of(ItemType.Boolean, null, null).ShouldBe(Interval.Any);
        ItemRange.Of(Choice(ItemSource.Register)).ShouldBe(new Interval(0, 3, false, false, true));
        ItemRange.Of(Choice(ItemSource.Evaluator)).ShouldBe(Interval.Closed(0, 3));
    }

    [Theory]
    [InlineData(ItemType.Integer, 0, null, "不小于 0 的整数", "a whole number of at least 0")]
    [InlineData(ItemType.Decimal, null, 5, "不大于 5 的数", "a number of at most 5")]
    [InlineData(ItemType.Decimal, null, null, "数", "a number")]
    [InlineData(ItemType.Boolean, null, null, "“是”或“否”", "是 or 否 (true or false)")]
    [InlineData(ItemType.Text, null, null, "文字", "a text")]
    public void What_is_allowed_can_be_said(ItemType type, int? min, int? max, string chinese, string english) =>
        ItemRange.Describe(new() { Code = "x", Name = "x", Type = type, Min = min, Max = max }).ShouldBe(new(chinese, english));

    private static Interval Of(ItemType type, int? min, int? max) => ItemRange.Of(new() { Code = "x", Name = "x", Type = type, Min = min, Max = max });

    private static Item Choice(ItemSource from) =>
        new() { Code = "x", Name = "x", Type = ItemType.Choice, From = from, Choices = [new("高", 3), new("中", 1), new("无", 0)] };
}
