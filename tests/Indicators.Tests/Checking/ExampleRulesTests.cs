using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Tests.Checking;

public sealed class ExampleRulesTests
{
    [Theory]
    [InlineData("甲", "5", "")]
    [InlineData("a", "5", "")]
    [InlineData("单位.人口", "5", "")]
    [InlineData("单位.p", "5", "")]
    [InlineData("上期.甲", "5", "")]
    [InlineData("全体.甲", "5", "")]
    [InlineData("全体.单位.人口", "5", "")]
    [InlineData("得分.1", "2.5", "")]
    [InlineData("标准", "2", "")]
    [InlineData("丁", "5", "没有名为“丁”的数据项、属性或参数")]
    [InlineData("甲甲", "5", "没有名为“甲甲”的数据项、属性或参数，是不是“甲”？")]
    [InlineData("人口", "5", "没有名为“人口”的数据项、属性或参数，是不是“单位.人口”？")]
    [InlineData("全体.标准", "5", "没有名为“全体.标准”的数据项、属性或参数，是不是“标准”？")]
    [InlineData("满分", "5", "没有名为“满分”的数据项、属性或参数")]
    [InlineData("甲", "11", "“11”超出允许的范围，应写 0 到 10 的整数")]
    [InlineData("全体.甲", "x", "“x”不是数，应写 0 到 10 的整数")]
    [InlineData("标准", "x", "“x”不是数，应写数")]
    public void What_is_given_has_a_known_name_and_an_allowed_value(string name, string text, string told)
    {
        var leaf = Sketch.Leaf("3", 1, "Min(1, [甲] * [标准])") with { Examples = [new([new(name, [text])], null, null)] };
        var system = Sketch.With(leaf) with { Parameters = [new() { Code = "s", Name = "标准", Type = ItemType.Decimal, Value = "1" }] };

        Sketch.Told(system).Select(line => line.Split(": ", 2)[1]).ShouldBe(told.Length == 0 ? [] : [told]);
    }

    [Fact]
    public void Every_example_is_looked_at_also_while_other_faults_remain()
    {
        Given[] given = [new("甲", ["x"])];
        var system = Sketch.System with
        {
            FullMarks = 11,
            Indicators = [Sketch.System.Indicators[0] with { Examples = [new([], null, null), new(given, 0, null)] }, Sketch.System.Indicators[1]],
            Bonuses = [new() { Code = "J", Name = "J", Formula = "[甲]", Examples = [new(given, 0, null)] }],
            Deductions = [new() { Code = "K", Name = "K", Formula = "[甲]", Examples = [new(given, 0, null)] }],
            Vetoes = [new() { Code = "V", Name = "V", When = "[甲] > 1", Examples = [new(given, true)] }],
            Gates = [new() { Code = "G", Name = "G", When = "[甲] > 1", Examples = [new(given, true)] }],
            Checks = [new() { Code = "C", Rule = "[甲] > 1", Message = "核对", Examples = [new(given, true)] }],
            Examples = [new("例", given, null, null, null, new Dictionary<string, decimal>())],
        };

        Sketch.Told(system).Select(line => line.Split(": ")[0]).ShouldBe(
        [
            "/fullMarks", "/indicators/0/examples/1/given/甲", "/bonuses/0/examples/0/given/甲", "/deductions/0/examples/0/given/甲",
            "/vetoes/0/examples/0/given/甲", "/gates/0/examples/0/given/甲", "/checks/0/examples/0/given/甲", "/examples/0/given/甲",
        ]);
    }

    [Fact]
    public void A_value_is_given_once() =>
        Sketch.Told(Sketch.With(Sketch.Leaf("3", 1, "Min(1, [甲])") with { Examples = [new([new("甲", ["1"]), new("a", ["2"])], null, null)] })).ShouldBe(
            ["/indicators/2/examples/0/given/a: “a”给了两次(名称和代号指同一个数)，请删去一个"]);
}
