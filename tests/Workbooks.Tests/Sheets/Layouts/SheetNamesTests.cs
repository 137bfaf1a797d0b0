using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Tests.Sheets.Layouts;

public sealed class SheetNamesTests
{
    [Fact]
    public void Names_are_made_to_fit_and_none_comes_twice() => SheetNames.Fit(
            ["排名", "排名", "A/B:C*?[x]\\", "'引'", "", "history", "a", "A", new string('长', 40), new string('长', 40), "𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀"])
        .ShouldBe(["排名", "排名 (2)", "A B C   x", "引", "工作表", "History_", "a", "A (2)", new string('长', 31), new string('长', 27) + " (2)", "𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀"]);

    [Fact]
    public void Every_name_that_fits_is_taken_by_the_writer() =>
        SheetNames.Fit(["A/B", "'", "\u0001x", "=1", new string('x', 99)]).ShouldAllBe(name => SheetNames.Fault(name) == null);

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("'a")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二")]
    public void Other_names_are_not(string name) => SheetNames.Fault(name).ShouldNotBeNull();

    [Fact]
    public void An_apostrophe_is_doubled_in_formulas() => SheetNames.InFormula("Tom's").ShouldBe("'Tom''s'!");
}
