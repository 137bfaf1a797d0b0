namespace Fadu.Catalog.Tests.Yaml;

public sealed class OpenBracketsTests
{
    private const string Flow = "bands: [{ name: 优秀, min: 9 }, { name: 合格, min: 6 }, { name: 不合格, min: 0 }]";
    private const string First = "  - { name: 优秀, min: 9 }\n";
    private const string Last = "  - { name: 不合格, min: 0 }";

    [Theory]
    [InlineData("  - { name: 优秀, min: 9\n" + Last, 5, 5, "{ 没有对应的 }")]
    [InlineData(First + "  - { name: 不合格, min: 0", 6, 5, "{ 没有对应的 }")]
    [InlineData("  - { name: 优秀, min: 9 }}\n" + Last, 5, 25, "} 没有对应的 {")]
    [InlineData("  [{ name: 优秀, min: 9 }, { name: 不合格, min: 0 }", 5, 3, "[ 没有对应的 ]")]
    [InlineData("  - { name: \"优{秀\", min: 9\n" + Last, 5, 5, "{ 没有对应的 }")]
    public void A_bracket_without_its_other_is_found(string bands, int line, int column, string told)
    {
        var finding = Demo.Load(Demo.With(Flow, "bands:\n" + bands)).Findings.ShouldHaveSingleItem();

        (finding.Line, finding.Column).ShouldBe((line, column));
        finding.Message.Chinese.ShouldEndWith("，" + told);
    }
}
