using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Tests.Checking;

public sealed class UsageRulesTests
{
    private static readonly IndexSystem _system = Sketch.System with { Items = [.. Sketch.System.Items, Sketch.Count("c", "丙")] };

    [Fact]
    public void An_item_that_nothing_reads_is_told() => Sketch.Told(_system).ShouldBe(["? /items/2: 没有公式用到“丙”；请删去，或者写 statisticsOnly: true"]);

    [Fact]
    public void An_item_for_statistics_alone_is_read_by_nothing_on_purpose()
    {
        var items = new[] { Sketch.System.Items[0], Sketch.System.Items[1] with { StatisticsOnly = true }, Sketch.Count("c", "丙") with { StatisticsOnly = true } };

        Sketch.Told(_system with { Items = items }).ShouldBe(["? /items/1/statisticsOnly: “乙”写了只作统计，可是有公式用到它；请删去 statisticsOnly"]);
    }

    [Theory]
    [InlineData("[丙] <= [甲]")]
    [InlineData("[上期.丙] <= [甲]")]
    [InlineData("[c] <= [甲]")]
    public void An_item_that_a_check_reads_is_read(string rule) =>
        Sketch.Told(_system with { Checks = [new() { Code = "J", Rule = rule, Message = "核对" }] }).ShouldBeEmpty();

    [Fact]
    public void Where_there_is_a_fault_nothing_is_said_of_what_is_read()
    {
        Sketch.Told(_system with { Checks = [new() { Code = "J", Rule = "[丙] <= ", Message = "核对" }] }).ShouldBe(["/checks/0/rule: 公式在“<=”之后断了，缺一个值"]);
        Sketch.Told(_system with { FullMarks = 0 }).ShouldBe(["/fullMarks: 满分 0 应大于 0"]);
        Sketch.Told(_system with { Items = [.. _system.Items.Select(item => item with { StatisticsOnly = true })], FullMarks = 0 }).ShouldBe(["/fullMarks: 满分 0 应大于 0"]);
    }

    [Fact]
    public void Attributes_and_policy_parameters_are_read_as_well() => Sketch.Told(Sketch.System with
    {
        Parameters = [new() { Code = "s", Name = "标准", Type = ItemType.Decimal, Value = "1" }],
        Attributes = [.. Sketch.System.Attributes, Sketch.Count("v", "村数")],
    }).ShouldBe(["? /parameters/0: 没有公式用到“标准”；请删去", "? /attributes/1: 没有公式用到“村数”；请删去，或者写 statisticsOnly: true"]);
}
