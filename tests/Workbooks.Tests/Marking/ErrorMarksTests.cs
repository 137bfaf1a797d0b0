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
    public void What_streams_through_may_be_large_and_what_has_to_stand_in_memory_keeps_a_file_from_being_marked()
    {
        // A sheet of a person's own with 40 MB of rows, and a picture as a camera makes it.
        var large = Adding(Adding(Wrong, "xl/worksheets/own.xml", writer => Fill(writer, 40, random: false)), "xl/media/image1.png", writer => Fill(writer, 10, random: true));
        var styles = Rewriting(Wrong, "xl/styles.xml", text => text.Replace("</styleSheet>", $"<!--{string.Concat(Enumerable.Range(0, 5_000_000).Select(number => $"{number:x8}"))}--></styleSheet>", StringComparison.Ordinal));

        MarkingLimit.Refusal(new MemoryStream(Wrong)).ShouldBeNull();
        MarkingLimit.Refusal(new MemoryStream(large)).ShouldBeNull();
        MarkingLimit.Refusal(new MemoryStream(styles))!.Code.ShouldBe("marking.too_large");
        var marked = Mark(large, Read(large))!;
        OpenPyxl.Read(marked).Single(sheet => sheet.Name == "错误清单").Rows[0].ShouldBe(["共 1 处错误"]);
        Bytes(marked, "xl/media/image1.png").ShouldBe(Bytes(large, "xl/media/image1.png"));
        Mark(styles, Read(Wrong)).ShouldBeNull();
    }

    [Fact]
    public void What_a_person_wrote_into_a_file_is_in_the_marked_one_byte_by_byte()
    {
        var own = Clerk.Edit(Wrong, $"s = book.create_sheet('我的'); s['B2'] = ' 两\\r\\n行 '; s['C3'] = '=1+1'; s.merge_cells('D4:E5'); s.row_dimensions[2].hidden = True; s['B2'].number_format = '@'; book['{One}']['A30'] = '附注'");

        var marked = Mark(own, Read(own))!;

        var (before, after) = (OpenPyxl.Read(own), OpenPyxl.Read(marked));
        foreach (var sheet in before.Where(sheet => sheet.Name != "核对"))
        {
            var same = after.Single(one => one.Name == sheet.Name);
            same.Cells.ShouldBe(sheet.Cells, sheet.Name);
            (same.State, string.Join(' ', same.Merged)).ShouldBe((sheet.State, string.Join(' ', sheet.Merged)));
        }
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
    [InlineData("xl/styles.xml", "</styleSheet>")]
    [InlineData("xl/workbook.xml", "</x:workbook>")]
    [InlineData("xl/worksheets/sheet2.xml", "</x:worksheet>")]
    public void A_part_that_is_nested_more_deeply_than_any_workbook_keeps_a_file_from_being_marked(string part, string end)
    {
        // Read into memory, it would end the whole program.
        var deep = Rewriting(Wrong, part, text => text.Replace(end, string.Concat(Enumerable.Repeat("<a>", 200_000)) + string.Concat(Enumerable.Repeat("</a>", 200_000)) + end, StringComparison.Ordinal));

        deep.Length.ShouldBeGreaterThan(Wrong.Length);
        MarkingLimit.Refusal(new MemoryStream(deep))!.Code.ShouldBe("marking.too_large");
        Mark(deep, Read(Wrong)).ShouldBeNull();
    }

    [Fact]
    public void A_sheet_that_only_the_references_name_keeps_its_rows()
    {
        var unlisted = Rewriting(Wrong, "xl/workbook.xml", text => text.Replace("<x:sheet name=\"其他\"", "<x:definedName name=\"其他\"", StringComparison.Ordinal));

        unlisted.AsSpan().SequenceEqual(Wrong).ShouldBeFalse();
        var marked = Mark(unlisted, Read(unlisted))!;
        Read(marked).Faults.Select(fault => fault.Place.ToString()).ShouldBe(["D4"]);
    }

    [Fact]
    public void No_element_of_spreadsheets_bears_a_prefix_whoever_wrote_it_and_what_others_added_stays_as_it_is()
    {
        // As the library writes that some programs are made with: a prefix throughout, and newer things beside.
        const string Newer = """<x:extLst><x:ext uri="{1}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups><x14:sparkline a="1"/></x14:sparklineGroups></x:ext></x:extLst>""";
        const string Choice = """<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x:controls/></mc:Choice></mc:AlternateContent>""";
        const string Table = """<x:table xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:tableColumns count="1"/></x:table>""";
        var prefixed = Rewriting(Adding(Wrong, "xl/tables/table9.xml", writer => writer.Write(Encoding.ASCII.GetBytes(Table))), "xl/worksheets/sheet2.xml", text => text.Replace("</x:worksheet>", Choice + Newer + "</x:worksheet>", StringComparison.Ordinal));

        var marked = Mark(prefixed, Read(prefixed))!;

        foreach (var part in Parts(marked).Where(part => part.Key.EndsWith(".xml", StringComparison.Ordinal)))
            Encoding.UTF8.GetString(part.Value).ShouldNotContain("<x:", Case.Sensitive, part.Key);
        var sheet = Encoding.UTF8.GetString(Bytes(marked, "xl/worksheets/sheet2.xml"));
        sheet.ShouldContain("""<x14:sparklineGroups><x14:sparkline a="1"></x14:sparkline></x14:sparklineGroups>""");
        sheet.ShouldContain("""<mc:Choice xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" Requires="x14"><controls /></mc:Choice>""");
        ExcelJs.Read(marked).Single(one => one.Name == One).Notes.Keys.ShouldBe(["D4"]);
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

    private static IEnumerable<KeyValuePair<string, byte[]>> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry => KeyValuePair.Create(entry.FullName, Bytes(file, entry.FullName)))];
    }

    private static byte[] Bytes(byte[] file, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var target = new MemoryStream();
        using var source = zip.GetEntry(part)!.Open();
        source.CopyTo(target);
        return target.ToArray();
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
