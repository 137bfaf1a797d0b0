using Fadu.Workbooks.Sheets.Layouts;
using Fadu.Workbooks.Sheets.Parts;

namespace Fadu.Workbooks.Tests.Sheets.Parts;

public sealed class PageWidthTests
{
    [Theory]
    [InlineData("244", 0, true, 1)]
    [InlineData("245", 0, true, 2)]
    [InlineData("166", 0, false, 1)]
    [InlineData("167", 0, false, 2)]
    [InlineData("44 200 200", 1, true, 2)]
    [InlineData("44 200 201", 1, true, 3)]
    [InlineData("44 200 200 200", 1, true, 3)]
    [InlineData("200 200 200", 2, true, 4)]
    public void A_sheet_takes_as_few_pages_side_by_side_as_can_be_read_with_its_title_columns_on_each(string widths, int titles, bool landscape, int pages)
    {
        var layout = new SheetLayout("表")
        {
            Columns = [.. widths.Split(' ').Select(width => new SheetColumn(double.Parse(width, System.Globalization.CultureInfo.InvariantCulture)))],
            FrozenColumns = titles,
            Landscape = landscape,
        };

        PageWidth.Pages(layout, new double?[layout.Columns.Count]).ShouldBe(pages);
    }

    [Fact]
    public void Measured_widths_count_and_hidden_columns_do_not()
    {
        var layout = new SheetLayout("表") { Columns = [new(), new(200) { Hidden = true }, new(100)] };

        PageWidth.Pages(layout, [144, null, null]).ShouldBe(1);
        PageWidth.Pages(layout, [145, null, null]).ShouldBe(2);
    }

    [Fact]
    public void Columns_that_stay_when_scrolling_are_printed_again_unless_others_are_named()
    {
        new SheetLayout("表") { FrozenColumns = 3 }.PrintTitleColumns.ShouldBe(3);
        new SheetLayout("表") { FrozenColumns = 3, PrintTitleColumns = 1 }.PrintTitleColumns.ShouldBe(1);
    }
}
