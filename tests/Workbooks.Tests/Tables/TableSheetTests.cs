using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;
using Fadu.Workbooks.Tables;
using Fadu.Workbooks.Tests.Sheets;

namespace Fadu.Workbooks.Tests.Tables;

public sealed class TableSheetTests
{
    [Fact]
    public void A_table_without_rows_is_valid_and_has_its_head() =>
        Grid.Of(OpenPyxl.Read(Written([]))[0]).ShouldBe([["数", "文"]]);

    [Fact]
    public void Rows_stand_below_the_head_as_they_come_and_stay_text_where_they_are()
    {
        var file = Written([1, 2]);

        Grid.Of(OpenPyxl.Read(file)[0]).ShouldBe([["数", "文"], ["1", "=1"], ["2", "=2"]]);
        OpenPyxl.Read(file)[0].Cells.Select(cell => cell.Type).ShouldBe(["s", "s", "n", "s", "n", "s"]);
    }

    private static byte[] Written(int[] rows)
    {
        var file = TestBook.Of(book => new TableSheet<int>("表", [new("数", row => Cell.Number(row)), new("文", row => Cell.Text($"={row}", Look.Wrapped)) { Width = 10 }]) { Footer = SheetFooter.Pages }.Write(book, rows));
        WorkbookAssert.Valid(file);
        return file;
    }
}
