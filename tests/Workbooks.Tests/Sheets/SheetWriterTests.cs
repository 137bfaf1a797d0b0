using System.IO.Compression;
using System.Text;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;
using Fadu.Workbooks.Tests.Reading;

namespace Fadu.Workbooks.Tests.Sheets;

[Collection(AloneCollection.Name)]
public sealed class SheetWriterTests
{
    [Fact]
    public void The_part_of_a_sheet_is_what_the_standard_asks_for_in_its_order()
    {
        var head = new CellStyle { Bold = true };

        var file = TestBook.OfSheet(new("表") { Columns = [new(20), new(8.5) { Hidden = true, Style = head }], FrozenRows = 1, IsProtected = true, Footer = new("轮次 && 版", "第 &P 页", "张三") }, sheet =>
        {
            sheet.Write(Cell.Text("a&<b>"), Cell.Empty());
            sheet.Write(new RowLayout(20.5, OutlineLevel: 1), Cell.Code("007"), Cell.Number(0.50m), Cell.Truth(false), Cell.Formula("A1&\"<\"", "a&<b><"));
            sheet.Filter(new(1, 1, 2, 2));
            sheet.Validate(new(2, 1, 2, 1), DataValidation.Whole(0, null));
        });

        WorkbookAssert.Valid(file);
        Part(file, "xl/worksheets/sheet1.xml").ShouldBe(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="20" customWidth="1"/><col min="2" max="2" width="8.5" style="1" hidden="1" customWidth="1"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a&amp;&lt;b&gt;</t></is></c></row><row r="2" ht="20.5" customHeight="1" outlineLevel="1"><c r="A2" s="2" t="inlineStr"><is><t>007</t></is></c><c r="B2" s="1"><v>0.5</v></c><c r="C2" t="b"><v>0</v></c><c r="D2" t="str"><f>A1&amp;&quot;&lt;&quot;</f><v>a&amp;&lt;b&gt;&lt;</v></c></row></sheetData><sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/><autoFilter ref="A1:B2"/><dataValidations count="1"><dataValidation type="whole" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" sqref="A2"><formula1>0</formula1></dataValidation></dataValidations><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/><headerFooter><oddFooter>&amp;L轮次 &amp;&amp; 版&amp;C第 &amp;P 页&amp;R张三</oddFooter></headerFooter><ignoredErrors><ignoredError sqref="A1:A2" numberStoredAsText="1"/></ignoredErrors></worksheet>
            """);
    }

    [Fact]
    public void Every_text_comes_back_as_it_was()
    {
        string[] texts =
        [
            "=1+1", "+86", "-", "@SUM(A1)", "\tTab", "\rCR", " vorn", "hinten ", "zwei\nZeilen", "a\r\nb", "\u0001\u001f\uFFFE\uFFFF", "\uD800", "\uDC00x", "😀\uD83D", "_x0041_", "__x0041_", "_x41_", "_X0041_",
            "&<>\"'", "]]>", "00123", "1e5", "2026-01-01", "TRUE", "#N/A", "𠮷野家", new string('普', 32_767), new string('&', 20_000), new string('\u0002', 32_767), "a\u0000b", "　全角　",
        ];

        var file = TestBook.OfSheet(new("表"), sheet =>
        {
            foreach (var text in texts)
                sheet.Write(Cell.Text(text));
        });

        WorkbookAssert.Valid(file);
        var reader = TestReading.Open(file);
        reader.Rows(reader.Sheets[0]).Select(row => row.Value.ShouldNotBeNull()[1].Text).ShouldBe(texts);
        OpenPyxl.Read(file)[0].Cells.ShouldAllBe(cell => cell.Type == "s");
        LibreOffice.Recompute(file).ShouldSatisfyAllConditions(saved =>
        {
            var again = OpenPyxl.Read(saved)[0];
            ((string[])["A1", "A2", "A3", "A4", "A7", "A8", "A9", "A15", "A19", "A21", "A26"]).Select(place => again[place])
                .ShouldBe(["=1+1", "+86", "-", "@SUM(A1)", " vorn", "hinten ", "zwei\nZeilen", "_x0041_", "&<>\"'", "00123", "𠮷野家"]);
        });
    }

    [Fact]
    public void Random_texts_and_numbers_come_back_as_they_were()
    {
        var random = new Random(7);
        var texts = Enumerable.Range(0, 3_000).Select(_ => new string([.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(0x80)))])).ToArray();

        var file = TestBook.OfSheet(new("表"), sheet =>
        {
            foreach (var text in texts)
                sheet.Write(Cell.Text(text), Cell.Formula("\"\"", text));
        });

        var reader = TestReading.Open(file);
        reader.Rows(reader.Sheets[0]).Select(row => (row.Value.ShouldNotBeNull()[1].Text, row.Value[2].Text)).ShouldBe(texts.Select(text => (text, text)));
    }

    [Fact]
    public void A_text_longer_than_a_cell_is_cut_and_says_so()
    {
        var cut = 0;
        var file = TestBook.Of(book =>
        {
            using (var sheet = book.AddSheet(new("表")))
                sheet.Write(Cell.Text(new string('a', 32_700) + "😀" + new string('b', 99)));
            cut = book.CutTexts;
        });

        var text = TestReading.Open(file) is var reader ? reader.Rows(reader.Sheets[0]).Single().Value.ShouldNotBeNull()[1].Text : string.Empty;
        cut.ShouldBe(1);
        text.Length.ShouldBeLessThanOrEqualTo(32_767);
        text.ShouldEndWith("……（原文共 32801 字，单元格最多 32767 字，以下从略）");
        WorkbookAssert.Valid(file);
    }

    [Fact]
    public void Days_before_March_1900_are_texts_and_the_others_are_days_in_every_program()
    {
        var file = TestBook.OfSheet(new("表") { Columns = [new(20)] }, sheet =>
        {
            sheet.Write(Cell.Date(new(1900, 2, 28)));
            sheet.Write(Cell.Date(new(1900, 3, 1)));
            sheet.Write(Cell.Date(new(2026, 11, 22), new() { NumberFormat = "yyyy\"年\"m\"月\"d\"日\"" }));
            sheet.Write(Cell.Moment(new DateTime(2026, 11, 22, 23, 59, 59)));
        });

        OpenPyxl.Read(file)[0].Cells.Select(cell => $"{cell.Type} {cell.Value}")
            .ShouldBe(["s 1900-02-28", "d 1900-03-01T00:00:00", "d 2026-11-22T00:00:00", "d 2026-11-22T23:59:59"]);
        OpenPyxl.Read(LibreOffice.Recompute(file))[0].Cells.Select(cell => cell.Value)
            .ShouldBe(["1900-02-28", "1900-03-01T00:00:00", "2026-11-22T00:00:00", "2026-11-22T23:59:59"]);
    }

    [Fact]
    public void Widths_are_measured_on_the_first_rows_and_the_rows_behind_are_not_kept()
    {
        var file = TestBook.OfSheet(new("表") { Columns = [new(), new() { MostWidth = 12 }, new(5), new()] }, sheet =>
        {
            for (var row = 0; row < 1_000; row++)
                sheet.Write(Cell.Text(row < 500 ? "普法" : new string('宽', 50)), Cell.Text(new string('长', 30)), Cell.Text("nichts"), Cell.Number(1234.5m, new() { NumberFormat = "#,##0.00" }));
        });

        WorkbookAssert.Valid(file);
        Part(file, "xl/worksheets/sheet1.xml").ShouldContain(
            """<cols><col min="1" max="1" width="7" customWidth="1"/><col min="2" max="2" width="12" customWidth="1"/><col min="3" max="3" width="5" customWidth="1"/><col min="4" max="4" width="12" customWidth="1"/></cols>""");
        OpenPyxl.Read(file)[0].Rows.Count.ShouldBe(1_000);
    }

    [Fact]
    public void A_full_sheet_goes_on_in_the_next_with_its_head_and_says_so()
    {
        IReadOnlyList<string> names = [];
        var file = TestBook.Of(book =>
        {
            using var split = new SplitSheets(book, new("排名"), sheet => sheet.Write(Cell.Text("单位")), mostRows: 4) { Ending = sheet => sheet.Filter(new(1, 1, sheet.Row - 1, 1)) };
            for (var row = 1; row <= 5; row++)
                split.Write(Cell.Number(row));
            names = split.Names;
        });

        WorkbookAssert.Valid(file);
        names.ShouldBe(["排名", "排名 (2)", "排名 (3)"]);
        OpenPyxl.Read(file).Select(sheet => $"{sheet.Name}: {string.Join(' ', sheet.Cells.Select(cell => cell.Value))}").ShouldBe(
            ["排名: 单位 1 2 （本表已满 4 行，以下见工作表“排名 (2)”）", "排名 (2): 单位 3 4 （本表已满 4 行，以下见工作表“排名 (3)”）", "排名 (3): 单位 5"]);
    }

    [Fact]
    public void A_full_sheet_takes_no_more()
    {
        TestBook.Of(book =>
        {
            using var sheet = book.AddSheet(new("表"));
            Should.Throw<ArgumentException>(() => sheet.Write(new Cell[ColumnName.Most + 1]));
            sheet.Skip(CellPlace.MostRows - 1);
            sheet.Write(Cell.Number(1));

            Should.Throw<InvalidOperationException>(() => sheet.Write(Cell.Number(2)));
        });
    }

    [Fact]
    public void A_formula_that_Excel_would_not_take_is_not_made()
    {
        Cell.Formula(new string('1', Cell.MostOfFormula), 1m);

        Should.Throw<ArgumentException>(() => Cell.Formula(new string('1', Cell.MostOfFormula + 1), 1m));
    }

    [Fact]
    public void More_links_than_Excel_takes_are_left_out()
    {
        var file = TestBook.OfSheet(new("表"), sheet =>
        {
            for (var row = 1; row <= 65_531; row++)
                sheet.Link(new(row, 1), "表", new(1, 1));
        });

        var part = Part(file, "xl/worksheets/sheet1.xml");
        part.ShouldContain("<hyperlink ref=\"A65530\"");
        part.ShouldNotContain("<hyperlink ref=\"A65531\"");
    }

    [Fact]
    public void What_has_been_written_is_not_kept()
    {
        using var book = new WorkbookWriter(Stream.Null, TestBook.Properties);
        using var sheet = book.AddSheet(new("表") { Columns = [new()] });
        Write(5_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        Write(100_000);

        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(1024 * 1024);

        void Write(int rows)
        {
            for (var row = 0; row < rows; row++)
                sheet.Write(Cell.Text($"单位{row}", new() { Bold = row % 2 == 0 }), Cell.Number(row));
        }
    }

    private static string Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var part = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return part.ReadToEnd();
    }
}
