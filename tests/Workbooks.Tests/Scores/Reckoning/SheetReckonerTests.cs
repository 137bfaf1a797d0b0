using Fadu.Workbooks.Scores.Reckoning;

namespace Fadu.Workbooks.Tests.Scores.Reckoning;

public sealed class SheetReckonerTests
{
    // In row 8: 3, nothing, a text, TRUE, 1.5.
    private static readonly Reckoned[] Row = [Reckoned.Of(3d), Reckoned.Blank, Reckoned.Of("缺失"), Reckoned.Of(true), Reckoned.Of(1.5)];

    [Theory]
    [InlineData("1+2*3-4/8", 6.5)]
    [InlineData("-(2+1)", -3d)]
    [InlineData("1E9*2", 2e9)]
    [InlineData("2.5E-3", 0.0025)]
    [InlineData("ROUND(1.005,2)", 1.01)]
    [InlineData("ROUND(-2.5,0)", -3d)]
    [InlineData("SUM('计'!$A8:$E8)", 4.5)]
    [InlineData("MIN('计'!$A8:$E8,2)", 1.5)]
    [InlineData("MAX(0,MIN(1,'计'!$A8))", 1d)]
    [InlineData("RANK('计'!$E8,'计'!$A8:$E8)+COUNTIF('计'!$A8:$E8,'计'!$E8)", 3d)]
    [InlineData("SUMPRODUCT(INT('计'!$D8:$E8))", 2d)]
    [InlineData("IFERROR(EXP(LN(0)),7)", 7d)]
    [InlineData("IFERROR(1/0,7)", 7d)]
    [InlineData("IF('计'!$C8=\"缺失\",1,2)", 1d)]
    [InlineData("IF('计'!$B8=\"\",1,2)", 1d)]
    [InlineData("IF(OR('计'!$C8=1,'计'!$A8<>3,'计'!$A8>=4),1,2)", 2d)]
    [InlineData("IF(AND('计'!$D8=TRUE,'计'!$A8<=3,'计'!$A8>2,NOT(FALSE)),1,2)", 1d)]
    [InlineData("IF(\"乙\">9,1,2)", 1d)]
    public void It_reckons_as_spreadsheets_do(string formula, double expected) => SheetReckoner.Of(formula, At).ShouldBe(Reckoned.Of(expected));

    [Theory]
    [InlineData("\"他说\"\"好\"\"\"&1.50&'计'!$B8", "他说\"好\"1.5")]
    [InlineData("IF('计'!$A8=3,'计'!$C8,0)", "缺失")]
    public void It_puts_texts_together(string formula, string expected) => SheetReckoner.Of(formula, At).ShouldBe(Reckoned.Of(expected));

    [Theory]
    [InlineData("1/0")]
    [InlineData("1+'计'!$C8")]
    [InlineData("IF(LN(0),1,2)")]
    [InlineData("SUM(1,1/0)")]
    [InlineData("(1/0)=1")]
    [InlineData("\"a\"&1/0")]
    public void What_cannot_be_reckoned_is_an_error(string formula) => SheetReckoner.Of(formula, At).ShouldBe(Reckoned.Error);

    [Theory]
    [InlineData("VLOOKUP(1,2)")]
    [InlineData("名称+1")]
    [InlineData("(1")]
    [InlineData("1)")]
    [InlineData("\"a")]
    public void What_it_does_not_know_it_says(string formula) => Should.Throw<NotSupportedException>(() => SheetReckoner.Of(formula, At));

    private static Reckoned At(string sheet, int row, int column) => (sheet, row) == ("计", 8) ? Row[column - 1] : throw new ArgumentOutOfRangeException(nameof(row));
}
