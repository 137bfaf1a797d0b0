namespace Fadu.Catalog.Tests.Yaml;

public sealed class LineSlipTests
{
    [Theory]
    [InlineData("unit: 元", "unit: %", "8:52", "以这个符号开头的文字请用双引号括起来")]
    [InlineData("unit: 元", "unit: @元", "8:52", "以这个符号开头的文字请用双引号括起来")]
    [InlineData("\"[满分] * [阵地评级]\"", "[满分] * [阵地评级]", "18:53", "公式请用双引号括起来")]
    [InlineData("\"[满分] * [阵地评级]\"", "Late([材料报送], #2023-08-31#, 1)", "18:53", "公式请用双引号括起来")]
    [InlineData("\"[满分] * [阵地评级]\"", "“[满分] * [阵地评级]”", "18:53", "公式外面请用英文双引号 \"…\"")]
    [InlineData("name: 保障", "name: 保障\n    appliesWhen: [法律明白人数] > 0", "15:18", "公式请用双引号括起来")]
    [InlineData("code: fund, name", "code: fund，name", "8:17", "逗号“，”是全角的，请改用半角逗号")]
    [InlineData("name: 保障", "name: \"保障\" 类", "14:15", "引号后面还有文字，请把整段放在一对引号里")]
    [InlineData("name: 保障", "name: 保障: 人财物", "14:13", "文字里有冒号，请用双引号括起来")]
    [InlineData("name: 保障", "name: \"保障", "14:11", "双引号没有成对")]
    [InlineData("    name: 保障", "\tname: 保障", "14:1", "行首用了制表符，缩进请用空格")]
    public void A_slip_is_told_where_it_stands(string old, string changed, string place, string told)
    {
        var finding = Demo.Load(Demo.With(old, changed)).Findings.ShouldHaveSingleItem();

        $"{finding.Line}:{finding.Column}".ShouldBe(place);
        finding.Message.Chinese.ShouldEndWith("，" + told);
    }

    [Theory]
    [InlineData("    name: 保障", "　　　　name: 保障", 14)]
    [InlineData("  - { code: fund", "　　- { code: fund", 8)]
    [InlineData("  - code: \"1\"", "　- code: \"1\"", 13)]
    public void A_full_width_indent_is_told_at_the_line(string old, string changed, int line) =>
        Demo.Load(Demo.With(old, changed)).Findings.Select(finding => finding.ToString()).ShouldBe(
            [$"demo.yaml:{line}:1: 行首是全角空格，请改用半角空格"]);

    [Fact]
    public void A_full_width_indent_within_a_text_is_part_of_it() =>
        Demo.Load(Demo.With("name: 保障", "name: 保障\n    rule: |\n      第一段\n      　　code: 第二段")).Findings.ShouldBeEmpty();
}
