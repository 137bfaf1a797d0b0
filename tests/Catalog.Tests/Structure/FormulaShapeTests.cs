namespace Fadu.Catalog.Tests.Structure;

public sealed class FormulaShapeTests
{
    private const string Whole = "- { code: \"1.3\", name: 阵地, marks: 2, formula: \"[满分] * [阵地评级]\" }";
    private const string Lines = "- code: \"1.3\"\n        name: 阵地\n        marks: 2\n        formula: ";

    [Theory]
    [InlineData("Late([材料报送], #2023-08-31#, 1)", 31)]
    [InlineData("Max(0, DaysLate([材料报送], [截止日]) #扣分", 49)]
    [InlineData("2 #2023-08-31#", 20)]
    public void A_formula_that_a_comment_cuts_off_is_one_fault(string formula, int column) =>
        Demo.Load(Demo.With(Whole, Lines + formula)).Findings.Select(finding => finding.ToString()).ShouldBe(
            [$"demo.yaml:21:{column}: 1.3 公式: # 后面成了注释；公式请用双引号括起来"]);

    [Fact]
    public void A_comment_behind_a_whole_formula_is_none() =>
        Demo.Load(Demo.With(Whole, Lines + "Max(2 * [阵地评级], 0) # 每级")).Findings.ShouldBeEmpty();

    [Theory]
    [InlineData("“[满分] * [阵地评级]”")]
    [InlineData("‘[满分] * [阵地评级]’")]
    [InlineData("＂[满分] * [阵地评级]＂")]
    public void Chinese_quotation_marks_around_a_formula_are_one_fault(string formula) =>
        Demo.Load(Demo.With(Whole, Lines + formula)).Findings.Select(finding => finding.ToString()).ShouldBe(
            ["demo.yaml:21:18: 1.3 公式: 公式外面请用英文双引号 \"…\""]);
}
