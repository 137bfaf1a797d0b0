using System.Globalization;
using Fadu.Workbooks.Reading;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Reading.Rows;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;
using Fadu.Workbooks.Tests.Sheets;

namespace Fadu.Workbooks.Tests.Reading;

public sealed class WorkbookReaderTests
{
    [Fact]
    public void What_the_writer_wrote_is_read()
    {
        var file = TestBook.Of(TestBook.Properties with { Custom = new Dictionary<string, string> { ["fadu.round"] = "2026<中期>" } }, book =>
        {
            using (var sheet = book.AddSheet(new("得分") { Visibility = SheetVisibility.Visible }))
            {
                sheet.Write(Cell.Text(" 单位\r\n_x0041_\u0001\uD800😀"), Cell.Number(0.1m + 0.2m), Cell.Number(84.549999999999997m, new() { NumberFormat = "0.0%" }), Cell.Empty());
                sheet.Skip(2);
                sheet.Write(new RowLayout(Hidden: true), Cell.Date(new(2026, 11, 22)), Cell.Moment(new DateTime(2026, 11, 22, 17, 30, 59)), Cell.Truth(true), Cell.Error("#N/A"), Cell.Formula("SUM(B1:B1)", 0.3m));
                sheet.Merge(new(6, 1, 7, 2));
                sheet.Note(new(1, 2), "太大\n请填 0");
            }

            using (var sheet = book.AddSheet(new("隐藏") { Visibility = SheetVisibility.VeryHidden }))
                sheet.Write(Cell.Text("a"));
            book.Name("全部", "'得分'!$A$1");
        });

        var reader = WorkbookReader.Open(new MemoryStream(file), ReadLimits.Default).Value.ShouldNotBeNull();
        var rows = reader.Rows(reader.Sheets[0]).Select(row => row.Value.ShouldNotBeNull()).Select(row => row with { Cells = [.. row.Cells] }).ToArray();

        reader.Sheets.ShouldBe([new("得分", SheetVisibility.Visible, "xl/worksheets/sheet1.xml"), new("隐藏", SheetVisibility.VeryHidden, "xl/worksheets/sheet2.xml")]);
        reader.Names.ShouldBe(new Dictionary<string, string> { ["全部"] = "'得分'!$A$1" });
        reader.Properties.ShouldBe(new Dictionary<string, string> { ["fadu.round"] = "2026<中期>" });
        rows.Select(row => (row.Number, row.IsHidden)).ShouldBe([(1, false), (4, true)]);
        rows[0].Cells.Select(Show).ShouldBe(["A1 Text  单位\r\n_x0041_\u0001\uD800😀 General", "B1 Number 0.3 General", "C1 Number 84.55 0.0%"]);
        rows[1].Cells.Select(Show).ShouldBe(
            ["A4 Date 2026-11-22 00:00:00 yyyy-mm-dd", "B4 Date 2026-11-22 17:30:59 yyyy-mm-dd hh:mm:ss", "C4 Truth TRUE General", "D4 Error #N/A General", "E4 Number 0.3 General =SUM(B1:B1)"]);
        reader.MergedRanges(reader.Sheets[0]).Value.ShouldBe([new CellRange(6, 1, 7, 2)]);
        reader.Notes(reader.Sheets[0]).Value.ShouldBe(new Dictionary<CellPlace, string> { [new(1, 2)] = "太大\n请填 0" });
    }

    private static string Show(ReadCell cell) =>
        $"{cell.Place} {cell.Kind} {(cell.Date is { } date ? date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : cell.Text)} {cell.Format.Code}{(cell.Formula is null ? string.Empty : " =" + cell.Formula)}";
}
