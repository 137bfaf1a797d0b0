namespace Fadu.Catalog.Tests.Structure;

public sealed class WideColonTests
{
    [Theory]
    [InlineData("name: 普法经费", "name：普法经费", "demo.yaml:8:23: fund 名称: ")]
    [InlineData("name: 保障", "name：保障", "demo.yaml:14:9: 这里读不下去：“name：保障”，")]
    [InlineData("code: demo", "code：demo", "demo.yaml:1:5: 这里读不下去：“code：demo”，")]
    [InlineData("- code: \"1\"", "- code：\"1\"", "demo.yaml:13:9: 这里读不下去：“- code：\"1\"”，")]
    [InlineData("type: decimal", "type：decimal", "demo.yaml:8:35: fund 类型: ")]
    public void A_full_width_colon_is_one_fault_where_it_stands(string old, string changed, string told) =>
        Demo.Load(Demo.With(old, changed)).Findings.Select(finding => finding.ToString()).ShouldBe([told + "冒号是全角的，请改成半角冒号加空格"]);

    [Fact]
    public void What_follows_the_colon_is_still_read() =>
        Demo.Load(Demo.With("marks: 2, formula", "marks：3, formula")).Findings.Select(finding => finding.Code).ShouldBe(
            ["system.marks_do_not_add_up", "structure.wide_colon"]);
}
