using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Analysis;

public sealed class PercentLineTests
{
    private static readonly TestScope _scope = TestScope.Empty.Percentage("知晓率").Number("比值", 0, 1).Number("件", 0, 20).Policy("标准", 0.85m).Policy("线", 85m);

    [Theory]
    [InlineData("if([知晓率] >= 0.8, 5, 0)", "0.8")]
    [InlineData("if(0.8 < [知晓率], 5, 0)", "0.8")]
    [InlineData("([知晓率] = 0.5) ? 5 : 0", "0.5")]
    [InlineData("if([件] > 3 and not ([知晓率] < 0.999), 5, 0)", "0.999")]
    [InlineData("if([上期.知晓率] > 0.8, 5, 0)", "0.8")]
    [InlineData("if([知晓率] >= [标准], 5, 0)", "[标准]")]
    [InlineData("if([知晓率] >= 4 / 5, 5, 0)", "4 / 5")]
    [InlineData("Tier([知晓率], 0.9, 5, 0.6, 3, 0)", "0.9,0.6")]
    [InlineData("Tier([知晓率], 90, 5, 0.6, 3, 0)", "0.6")]
    [InlineData("TierBelow([知晓率], 0.1, 5, 30, 3, 0)", "0.1")]
    [InlineData("Linear([知晓率], 0.6, 0.9)", "0.6,0.9")]
    [InlineData("Linear([知晓率], 0, 0.9)", "0.9")]
    public void A_line_between_0_and_1_for_a_percentage_may_be_a_slip(string text, string lines) =>
        Warnings(text).ShouldBe(lines.Split(',').Select(line => $"share_for_percentage may {line}"));

    [Theory]
    [InlineData("if([知晓率] >= 80, 5, 0)")]
    [InlineData("if([知晓率] > 0, 5, 0)")]
    [InlineData("if([知晓率] > 1, 5, 0)")]
    [InlineData("if([知晓率] >= [线], 5, 0)")]
    [InlineData("if([知晓率] >= [比值], 5, 0)")]
    [InlineData("if([知晓率] / 100 >= 0.8, 5, 0)")]
    [InlineData("if([比值] >= 0.8, 5, 0)")]
    [InlineData("Tier([知晓率], 90, 0.5, 60, 0.3, 0)")]
    [InlineData("Linear([知晓率], 60, 90)")]
    [InlineData("Linear([比值], 0.6, 0.9)")]
    public void Any_other_line_is_not_told(string text) => Warnings(text).ShouldBeEmpty();

    [Fact]
    public void The_warning_says_what_is_written_and_what_to_write() =>
        TestFormula.Of("Linear([知晓率], 0, 0.855)").In(_scope).Formula.Analyse(null).Warnings.ShouldHaveSingleItem().Message.ShouldBe(new(
            "百分数 [知晓率] 在公式里是 0 到 100，0.855 就是 0.855%；如果是 85.5%，请写 85.5",
            "the percentage [知晓率] runs from 0 to 100 in formulas, so that 0.855 means 0.855 %; for 85.5 % write 85.5"));

    private static IEnumerable<string> Warnings(string text) => TestFormula.Of(text).In(_scope).Formula.Analyse(null).Warnings
        .Select(warning => $"{warning.Code["formula.".Length..]} {(warning.Proved ? "proved" : "may")} {warning.Place.Of(text)}");
}
