using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Fadu.Indicators.Values;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.FillIn;
using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Marking;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Tests.FillIn;

namespace Fadu.Workbooks.Tests.Marking;

public sealed class ErrorMarksTests
{
    private const string One = "1 保障";

    private static byte[] Wrong { get; } = CellEdits.Set(TestForm.Write(TestForm.Of(TestForm.Small)), (One, "D4", "很多"));

    [Fact]
    public void A_part_that_no_reader_opens_and_that_is_large_once_unpacked_keeps_a_file_from_being_marked()
    {
        // A sheet of a person's own: 40 MB of rows that pack to nothing, and one that packs like a draft.
        var bomb = Adding(Wrong, "xl/worksheets/own.xml", writer => Fill(writer, 40, random: false));
        var large = Adding(Wrong, "xl/media/image1.png", writer => Fill(writer, 7, random: true));

        var read = Read(bomb);
        read.Faults.Count.ShouldBe(1, "faults are told all the same");
        Mark(bomb, read).ShouldBeNull();
        MarkingLimit.Refusal(new MemoryStream(bomb))!.Code.ShouldBe("marking.too_large");
        MarkingLimit.Refusal(new MemoryStream(large)).ShouldBeNull();
        MarkingLimit.Refusal(new MemoryStream(Wrong)).ShouldBeNull();
        MarkingLimit.Refusal(new MemoryStream(Adding(large, "xl/media/image2.png", writer => Fill(writer, 2, random: true))))!.Code.ShouldBe("marking.too_large", "8 MB of file");
    }

    [Fact]
    public void A_part_whose_check_sum_does_not_fit_keeps_a_file_from_being_marked()
    {
        var file = Adding(Wrong, "xl/media/image1.png", writer => writer.Write("picture"u8));
        var at = file.AsSpan().LastIndexOf("xl/media/image1.png"u8);
        // In the directory the check sum stands 30 bytes before the name.
        file[at - 30] ^= 1;

        MarkingLimit.Refusal(new MemoryStream(file))!.Code.ShouldBe("marking.too_large");
    }

    [Fact]
    public void A_drawing_that_declares_a_document_type_is_not_read()
    {
        var read = Read(Wrong);
        var marked = Mark(Wrong, read)!;
        var drawing = Rewriting(marked, ".vml", text => "<!DOCTYPE xml [<!ENTITY a \"aaaa\">]>" + text[text.IndexOf("<xml", StringComparison.Ordinal)..]);

        Mark(marked, read).ShouldNotBeNull();
        Mark(drawing, read).ShouldBeNull();
    }

    [Theory]
    [InlineData("xl/worksheets/own.xml")]
    [InlineData("xl/comments9.bin")]
    public void A_part_that_is_nested_more_deeply_than_any_workbook_keeps_a_file_from_being_marked(string part)
    {
        // Read into memory, it would end the whole program.
        var deep = Adding(Wrong, part, writer => writer.Write(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<a>", 200_000)) + string.Concat(Enumerable.Repeat("</a>", 200_000)))));

        MarkingLimit.Refusal(new MemoryStream(deep))!.Code.ShouldBe("marking.too_large");
        Mark(deep, Read(deep)).ShouldBeNull();
    }

    [Fact]
    public void A_style_that_is_none_keeps_a_file_from_being_marked() =>
        Mark(Rewriting(Wrong, "xl/styles.xml", text => text.Replace("<xf ", "<y ", StringComparison.Ordinal)), Read(Wrong)).ShouldBeNull();

    [Fact]
    public void A_marked_file_that_no_program_would_open_is_not_handed_out()
    {
        // Of a text with an element inside, the library that writes the part leaves the & as it is.
        var odd = Rewriting(Wrong, "xl/worksheets/sheet2.xml", text => text.Replace("</x:oddFooter>", "<x:v/></x:oddFooter>", StringComparison.Ordinal));

        odd.AsSpan().SequenceEqual(Wrong).ShouldBeFalse();
        Mark(odd, Read(odd)).ShouldBeNull();
    }

    [Fact]
    public void A_hundred_thousand_styles_are_marked_in_little_time()
    {
        const int Styles = 90_000;
        var text = new StringBuilder("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">""");
        for (var style = 1; style <= Styles; style++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"""{(style % 16_000 == 0 ? $"</row><row r=\"{style}\">" : "")}<c s="{style}"/>""");
        var many = Rewriting(Wrong, "xl/styles.xml", styles => styles.Replace("</cellXfs>", string.Concat(Enumerable.Repeat("<xf/>", Styles)) + "</cellXfs>", StringComparison.Ordinal));
        many = Rewriting(many, "xl/worksheets/sheet1.xml", _ => text.Append("</row></sheetData></worksheet>").ToString());
        var started = System.Diagnostics.Stopwatch.GetTimestamp();

        Mark(many, Read(many)).ShouldNotBeNull();

        System.Diagnostics.Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Very_many_faults_are_counted_and_the_first_are_told()
    {
        var many = CellEdits.Set(Wrong, Enumerable.Range(20, 2_000).Select(row => (One, $"D{row}", (string?)"3")));

        var reading = Read(many);

        (reading.FaultCount, reading.Faults.Count, reading.Faults[^1].Place.ToString()).ShouldBe((2_001, FillInReading.MostTold, "D1018"));
        OpenPyxl.Read(Mark(many, reading)!).Single(sheet => sheet.Name == "错误清单").Rows[0].ShouldBe(["共 2001 处错误，列出前 1000 处"]);
    }

    [Fact]
    public void A_list_of_errors_has_no_more_links_than_a_sheet_may_have()
    {
        SheetFault[] faults = [.. Enumerable.Range(1, ErrorList.MostLinks + 5).Select(row => new SheetFault(One, new CellPlace(row, 4), "x", new("错", "wrong"), null))];
        using var file = new MemoryStream();
        file.Write(Wrong);
        using var book = SpreadsheetDocument.Open(file, isEditable: true);
        var sheets = new BookSheets(book.WorkbookPart!);

        ErrorList.Add(sheets, new(book.WorkbookPart!), "清单", new(faults, faults.Length));

        sheets.Find("清单")!.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Hyperlink>().Count().ShouldBe(ErrorList.MostLinks);
    }

    private static FillInReading Read(byte[] file) =>
        FillInFile.Open(new MemoryStream(file), ReadLimits.Default, TestForm.Key).Value!.Read(TestForm.Small, new("2026", 3, "jia")).Value!;

    private static byte[]? Mark(byte[] file, FillInReading read)
    {
        using var output = new MemoryStream();
        return FillInErrors.Write(new MemoryStream(file), output, read.Ticket, read.Faults, new Dictionary<string, ItemValue?>(), TestForm.Key, read.FaultCount) ? output.ToArray() : null;
    }

    private static void Fill(Stream part, int megabytes, bool random)
    {
        var (some, source) = (new byte[1024 * 1024], new Random(1));
        Encoding.ASCII.GetBytes("<row/>").CopyTo(some, 0);
        for (var i = 0; i < megabytes; i++)
        {
            if (random)
                source.NextBytes(some);
            // One in eight can't be packed, so that no ratio speaks against it.
            else
                source.NextBytes(some.AsSpan(0, some.Length / 8));
            for (var at = 0; at < some.Length; at += 1000)
                some[at] = (byte)'<';
            part.Write(some);
        }
    }

    private static byte[] Adding(byte[] file, string part, Action<Stream> write)
    {
        using var copy = new MemoryStream();
        copy.Write(file);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        using (var stream = zip.CreateEntry(part).Open())
            write(stream);
        return copy.ToArray();
    }

    private static byte[] Rewriting(byte[] file, string ending, Func<string, string> change)
    {
        using var copy = new MemoryStream();
        copy.Write(file);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries.First(one => one.FullName.EndsWith(ending, StringComparison.Ordinal));
            using var stream = entry.Open();
            var text = new StreamReader(stream).ReadToEnd();
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes(change(text)));
        }

        return copy.ToArray();
    }
}
