namespace Fadu.Catalog.Tests.Structure;

public sealed class TextShapeTests
{
    [Theory]
    [InlineData("1.10", "数")]
    [InlineData("2023", "数")]
    [InlineData("-1", "数")]
    [InlineData("0x1F", "数")]
    [InlineData("1_000", "数")]
    [InlineData("12:30", "数")]
    [InlineData(".inf", "数")]
    [InlineData("no", "是或否")]
    [InlineData("Yes", "是或否")]
    [InlineData("on", "是或否")]
    [InlineData("Y", "是或否")]
    [InlineData("true", "是或否")]
    [InlineData("~", "空值")]
    [InlineData("null", "空值")]
    [InlineData("2023-06-30", "日期")]
    [InlineData("2023-06-30 08:00", "日期")]
    public void An_unquoted_scalar_that_YAML_reads_as_something_else_needs_quotes(string scalar, string taken)
    {
        Demo.Told(Demo.With("name: 示例指标体系", $"name: {scalar}")).ShouldBe([$"2: 名称: {scalar} 没有加引号，会被当成{taken}；请加引号，写 \"{scalar}\""]);
        Demo.Told(Demo.With("name: 示例指标体系", $"name: \"{scalar}\"")).ShouldBeEmpty();
        Demo.Told(Demo.With("name: 示例指标体系", $"name: '{scalar}'")).ShouldBeEmpty();
        Demo.Told(Demo.With("name: 示例指标体系", $"name: |\n  {scalar}")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("八五普法")]
    [InlineData("A1-1")]
    [InlineData("1.1.1")]
    [InlineData("2023年")]
    [InlineData("100%")]
    [InlineData("nothing")]
    public void Other_texts_need_none(string scalar) => Demo.Told(Demo.With("name: 示例指标体系", $"name: {scalar}")).ShouldBeEmpty();

    [Fact]
    public void What_is_empty_is_told_to_be_written_or_left_out()
    {
        Demo.Told(Demo.With("name: 示例指标体系", "name:")).ShouldBe(["2: 名称: 没有写内容；不需要就把这一项整个删去"]);
        Demo.Told(Demo.With("name: 示例指标体系", "name: \"\"")).ShouldBe(["2: 名称: 引号里没有写内容"]);
    }

    [Theory]
    [InlineData("演示")]
    [InlineData("-a")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void A_code_has_letters_digits_points_and_hyphens(string code) =>
        Demo.Load(Demo.With("code: demo", $"code: \"{code}\"")).Findings.Select(finding => finding.Code).ShouldBe(["structure.bad_code"]);

    [Theory]
    [InlineData("name: 普法经费", "name: 普法\u200B经费", "8: fund 名称: 含有看不见的字符 U+200B，请删去后重新输入")]
    [InlineData("name: 优秀", "name: \"\u202E优秀\"", "4: 名称: 含有看不见的字符 U+202E，请删去后重新输入")]
    [InlineData("name: 保障", "name: \"保\\u0007障\"", "14: 1 名称: 含有看不见的字符 U+0007，请删去后重新输入")]
    [InlineData("code: demo", "code: de\uFEFFmo", "1: 编号: 含有看不见的字符 U+FEFF，请删去后重新输入")]
    [InlineData("{ name: A,", "{ name: A\u2069,", "10: site 选项名称: 含有看不见的字符 U+2069，请删去后重新输入")]
    public void A_name_shows_every_character_that_it_has(string old, string changed, string told) =>
        Demo.Told(Demo.With(old, changed)).ShouldBe([told]);

    [Fact]
    public void A_list_where_a_text_belongs_is_told_as_such() =>
        Demo.Told(Demo.With("name: 示例指标体系", "name: [a]")).ShouldBe(["2: 名称: 这里应当是文字，写的是列表"]);

    [Fact]
    public void A_code_that_is_a_key_needs_quotes_too() =>
        Demo.Told(Demo.Text + "\nexamples: [{ name: 整体, given: {}, marks: { 1.1: 0 } }]").ShouldBe(
            ["21: 算例应得的分: 1.1 没有加引号，会被当成数；请加引号，写 \"1.1\""]);
}
