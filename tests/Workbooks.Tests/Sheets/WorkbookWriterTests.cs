using System.IO.Compression;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;
using Fadu.Workbooks.Tests.Reading;

namespace Fadu.Workbooks.Tests.Sheets;

public sealed class WorkbookWriterTests
{
    [Fact]
    public void Everything_that_a_sheet_can_have_is_valid_and_is_read_by_openpyxl()
    {
        var bold = new CellStyle { Bold = true, Fill = "DDEBF7", Border = CellBorder.Thin, Wrap = true, Horizontal = HorizontalPlace.Center };
        var file = TestBook.Of(book =>
        {
            using (var sheet = book.AddSheet(new("封面") { Columns = [new(20), new()], FrozenRows = 1, FrozenColumns = 1, PrintTitleRows = 1, PrintTitleColumns = 2, IsProtected = true, TabColor = "C00000", Zoom = 90 }))
            {
                sheet.Write(Cell.Text("单位", bold), Cell.Text("得分", bold));
                sheet.Write(Cell.Code("00123"), Cell.Number(3.5m, new() { NumberFormat = "0.00" }));
                sheet.Write(new RowLayout(30, Hidden: true), Cell.Text("=1+1"), Cell.Date(new(2026, 11, 22)));
                sheet.Write(Cell.Truth(true), Cell.Formula("SUM(B2:B2)", 3.5m), Cell.Formula("\"a\"&\"b\"", "ab"), Cell.Formula("1<2", true), Cell.Error("#N/A"), Cell.Empty(bold));
                sheet.Merge(new(6, 1, 6, 2));
                sheet.Filter(new(1, 1, 4, 2));
                sheet.Validate(new(2, 1, 9, 1), DataValidation.List(["是", "否"]));
                sheet.Validate(new(2, 2, 9, 2), DataValidation.Number(0, 100) with { Prompt = "0 到 100", ErrorTitle = "不行", Error = "请填 0 到 100", PromptTitle = "得分" });
                sheet.Validate(new(2, 3, 9, 3), DataValidation.Date(new(2026, 1, 1), null));
                sheet.Note(new(2, 2), "原因：\n超出范围");
                sheet.Link(new(3, 1), "数据", new(1, 1), "看");
                sheet.Link(new(4, 1), new Uri("https://example.org/?a=1&b=2"));
                sheet.Highlight(new(2, 2, 9, 2), ConditionalFormat.When("B2<60", new() { FontColor = "9C0006", Fill = "FFC7CE", Bold = true }));
                sheet.Highlight(new(2, 2, 9, 2), ConditionalFormat.Bars("5B9BD5"));
            }

            using (var sheet = book.AddSheet(new("数据") { Visibility = SheetVisibility.VeryHidden, Footer = null }))
                sheet.Write(Cell.Number(1));
            book.Name("全部", "'数据'!$A$1");
        });

        WorkbookAssert.Valid(file);
        var sheets = OpenPyxl.Read(file);
        sheets.Select(sheet => $"{sheet.Name} {sheet.State}").ShouldBe(["封面 visible", "数据 veryHidden"]);
        sheets[0].Cells.Select(cell => $"{cell.Place} {cell.Type} {cell.Value}").ShouldBe(
        [
            "A1 s 单位", "B1 s 得分", "A2 s 00123", "B2 n 3.5", "A3 s =1+1", "B3 d 2026-11-22T00:00:00",
            "A4 b True", "B4 f =SUM(B2:B2)", "C4 f =\"a\"&\"b\"", "D4 f =1<2", "E4 e #N/A",
        ]);
        sheets[0].Notes.ShouldBe(new Dictionary<string, string> { ["B2"] = "原因：\n超出范围" });
        sheets[0].Merged.ShouldBe(["A6:B6"]);
        sheets[0].Fills.ShouldBe(new Dictionary<string, string> { ["A1"] = "FFDDEBF7", ["B1"] = "FFDDEBF7", ["F4"] = "FFDDEBF7" });
        (sheets[0].Rules["A2"], sheets[0].Rules["B4"], sheets[0].Rules["C3"]).ShouldBe(("list  \"是,否\"", "decimal between 0 100", "date greaterThanOrEqual 46023"));
        using (var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false))
        {
            document.WorkbookPart!.Workbook!.DefinedNames!.Elements<DocumentFormat.OpenXml.Spreadsheet.DefinedName>().Select(name => $"{name.Name} {name.LocalSheetId} {name.Hidden} {name.Text}").ShouldBe(
                ["_xlnm.Print_Titles 0  '封面'!$A:$B,'封面'!$1:$1", "_xlnm._FilterDatabase 0 1 '封面'!$A$1:$B$4", "全部   '数据'!$A$1"]);
        }

        OpenPyxl.Read(file, values: true)[0].Cells.Select(cell => cell.Value).TakeLast(5).ShouldBe(["True", "3.5", "ab", "True", "#N/A"]);
        LibreOffice.Recompute(file).Length.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void The_same_content_at_the_same_moment_is_the_same_file_and_another_moment_is_not()
    {
        TestBook.Of(Write).ShouldBe(TestBook.Of(Write));
        TestBook.Of(TestBook.Properties with { Moment = TestBook.Properties.Moment.AddSeconds(1) }, Write).ShouldNotBe(TestBook.Of(Write));

        static void Write(WorkbookWriter book)
        {
            using var sheet = book.AddSheet(new("表"));
            sheet.Write(Cell.Text("甲", new() { Bold = true }), Cell.Number(1));
            sheet.Note(new(1, 1), "注");
        }
    }

    [Fact]
    public void A_stream_that_only_takes_bytes_is_enough()
    {
        using var file = new MemoryStream();
        using (var narrow = new GZipStream(file, CompressionLevel.NoCompression, leaveOpen: true))
        using (var book = new WorkbookWriter(narrow, TestBook.Properties))
        {
            using (var sheet = book.AddSheet(new("表")))
                sheet.Write(Cell.Number(1));
            book.Finish();
        }

        file.Position = 0;
        using var plain = new MemoryStream();
        using (var unpacked = new GZipStream(file, CompressionMode.Decompress))
            unpacked.CopyTo(plain);
        WorkbookAssert.Valid(plain.ToArray());
        TestReading.Cells(plain.ToArray()).ShouldBe(["A1 Number 1"]);
        OpenPyxl.Read(plain.ToArray())[0]["A1"].ShouldBe("1");
    }

    [Fact]
    public void Without_being_finished_there_is_no_workbook()
    {
        using var output = new MemoryStream();
        using (var book = new WorkbookWriter(output, TestBook.Properties))
            book.AddSheet(new("表")).Write(Cell.Number(1));

        TestReading.Refusal(output.ToArray()).ShouldNotBeNull().Code.ShouldBe("workbook.not_a_workbook");
    }

    [Fact]
    public void Sheets_come_one_after_another_each_with_a_name_of_its_own_and_one_is_seen()
    {
        using var book = new WorkbookWriter(new MemoryStream(), TestBook.Properties);
        using (book.AddSheet(new("a") { Visibility = SheetVisibility.Hidden }))
            Should.Throw<InvalidOperationException>(() => book.AddSheet(new("b")));

        Should.Throw<ArgumentException>(() => book.AddSheet(new("A")));
        Should.Throw<ArgumentException>(() => book.AddSheet(new("a/b")));
        Should.Throw<InvalidOperationException>(book.Finish);
    }

    [Fact]
    public void The_first_sheet_that_is_seen_is_shown_first()
    {
        var file = TestBook.Of(book =>
        {
            using (book.AddSheet(new("隐藏") { Visibility = SheetVisibility.VeryHidden }))
            {
            }

            using (book.AddSheet(new("封面") { Footer = null, FitsToWidth = false, Landscape = false, ShowsGridLines = false }))
            {
            }
        });

        WorkbookAssert.Valid(file);
        OpenPyxl.Read(file).Select(sheet => $"{sheet.Name} {sheet.State}").ShouldBe(["隐藏 veryHidden", "封面 visible"]);
        LibreOffice.Print(file, "book.xlsx").Length.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void Styles_that_are_equal_are_one_and_every_property_is_valid()
    {
        var styles = (CellStyle[])
        [
            new() { FontName = "黑体", FontSize = 16, FontColor = "c00000", Italic = true, Underline = true },
            new() { Horizontal = HorizontalPlace.CenterAcross, Vertical = VerticalPlace.Top, ShrinkToFit = true }, new() { Indent = 2 }, new() { Horizontal = HorizontalPlace.Right, Vertical = VerticalPlace.Center },
            new() { Border = CellBorder.ThinBelow, BorderColor = "808080" }, new() { Border = CellBorder.ThinAbove }, new() { Border = CellBorder.Hair }, new() { Border = CellBorder.Medium },
            new() { Locked = false }, new() { FormulaHidden = true, QuotePrefix = true }, new() { NumberFormat = "0.0%" }, new() { NumberFormat = "\"第\"0\"名\"" },
        ];

        var file = TestBook.OfSheet(new("表"), sheet =>
        {
            for (var row = 0; row < 300; row++)
                sheet.Write([.. styles.Select(style => Cell.Number(row, style with { }))]);
            sheet.Highlight(new(1, 1, 9, 9), ConditionalFormat.When("A1>1", new() { Border = CellBorder.Thin, Italic = true }) with { IsLast = true });
        });

        WorkbookAssert.Valid(file);
        using var zip = new ZipArchive(new MemoryStream(file));
        using var part = new StreamReader(zip.GetEntry("xl/styles.xml")!.Open());
        part.ReadToEnd().ShouldContain("<cellXfs count=\"13\">");
    }
}
