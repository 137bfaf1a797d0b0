using Fadu.Indicators.Checking;

namespace Fadu.Indicators.Tests.Checking;

public sealed class SystemNamesTests
{
    private readonly SystemNames _names = IndexSystemChecker.Check(Sketch.System).System!.Names;

    [Theory]
    [InlineData("甲", "[甲]")]
    [InlineData("ａ", "[甲]")]
    [InlineData("上期.b", "[上期.乙]")]
    [InlineData("单位．人口", "[单位.人口]")]
    [InlineData("人口", null)]
    [InlineData("p", null)]
    public void A_value_goes_by_name_and_code(string name, string? parameter) => _names.Find(name)?.Parameter.ToString().ShouldBe(parameter);

    [Fact]
    public void A_mistyped_name_has_a_nearest_one()
    {
        _names.Nearest("单位.入口").ShouldBe("单位.人口");
        _names.Nearest("完全不同的名称").ShouldBeNull();
    }

    [Fact]
    public void Names_come_before_codes() => _names.All.ShouldBe(["甲", "乙", "上期.甲", "上期.乙", "单位.人口", "a", "b", "上期.a", "上期.b", "单位.p"]);
}
