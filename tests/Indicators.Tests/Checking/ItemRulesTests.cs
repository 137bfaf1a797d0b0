using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Tests.Checking;

public sealed class ItemRulesTests
{
    [Fact]
    public void Some_value_is_allowed()
    {
        Told(Sketch.Count("c", "丙", -1)).ShouldBe(["/items/2/min: min 0 大于 max -1，没有数能填"]);
        Told(Make(ItemType.Percent) with { Min = 101 }).ShouldBe(["/items/2/min: min 101 大于 max 100，没有数能填"]);
        Told(Make(ItemType.Date) with { Min = new DateOnly(2023, 2, 1).DayNumber, Max = new DateOnly(2023, 1, 31).DayNumber }).ShouldBe(
            ["/items/2/min: min 2023-02-01 大于 max 2023-01-31，没有数能填"]);
    }

    [Theory]
    [InlineData(ItemType.Boolean)]
    [InlineData(ItemType.Text)]
    public void Only_numbers_and_dates_have_limits(ItemType type) => Told(Make(type) with { Max = 1 }).ShouldBe(["/items/2/max: 只有数和日期可以写 min、max，请删去"]);

    [Fact]
    public void Options_have_all_a_value_or_none_and_stand_once()
    {
        Told(Choices(new("优", 1), new("良", null))).ShouldBe(["/items/2/choices: 选项“优”写了 value，“良”没有写；要么都写，要么都不写"]);
        Told(Choices(new("优", null), new("优", null))).ShouldBe(["/items/2/choices/1: 选项“优”写了两次"]);
        Told(Choices(new Choice("优", null))).ShouldBe(["/items/2/choices: 至少要有两个选项"]);
        Told(Choices(new("优", 1), new("良", 1))).ShouldBeEmpty();
        Told(Make(ItemType.Text) with { Choices = [new("优", null), new("良", null)] }).ShouldBe(["/items/2/choices: 只有 type: choice 才写选项；请改 type，或者删去 choices"]);
    }

    [Theory]
    [InlineData(ItemType.Decimal, "1.5", "")]
    [InlineData(ItemType.Date, "2023-08-31", "")]
    [InlineData(ItemType.Integer, "1.5", "/parameters/0/value: “1.5”不是整数，应写整数")]
    [InlineData(ItemType.Boolean, "也许", "/parameters/0/value: “也许”不是“是”或“否”，应写“是”或“否”")]
    [InlineData(ItemType.Decimal, "", "/parameters/0/value: 没有写值")]
    [InlineData(ItemType.Percent, "0.15", "? /parameters/0/value: 0.15 按 0.15% 读入；如果是 15%，请写 15 或 15%")]
    public void A_policy_parameter_has_a_value_of_its_type(ItemType type, string value, string told)
    {
        var policy = new PolicyParameter { Code = "s", Name = "标准", Type = type, Value = value };

        Sketch.Told(Sketch.With(Sketch.Leaf("3", 1, "if(IsMissing([标准]) or [甲] > 5, 1, 0)")) with { Parameters = [policy] }).ShouldBe(told.Length == 0 ? [] : [told]);
    }

    private static string[] Told(Item item) => Sketch.Told(Sketch.System with { Items = [.. Sketch.System.Items, item with { StatisticsOnly = true }] });

    private static Item Make(ItemType type) => new() { Code = "c", Name = "丙", Type = type };

    private static Item Choices(params Choice[] choices) => Make(ItemType.Choice) with { Choices = choices };
}
