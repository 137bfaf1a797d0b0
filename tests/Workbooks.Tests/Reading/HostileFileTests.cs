using System.IO.Compression;
using System.Text;
using Fadu.Kernel;
using Fadu.TestSupport.Measuring;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Tests.Sheets;
using Xunit.Abstractions;

namespace Fadu.Workbooks.Tests.Reading;

public sealed class HostileFileTests(ITestOutputHelper output)
{
    private const string Sheet = "xl/worksheets/sheet1.xml";
    private const int Spoiled = 5_000;

    private static readonly RawBook Good = RawBook.OfRows("""<row r="1"><c r="A1"><v>1</v></c></row>""");

    [Fact]
    public void A_file_without_fault_is_not_refused() => TestReading.Refusal(Good.File()).ShouldBeNull();

    [Theory]
    [InlineData("", "workbook.not_a_workbook")]
    [InlineData("单位,得分\n甲,1\n", "workbook.plain_text")]
    [InlineData("<html><table></table></html>", "workbook.plain_text")]
    [InlineData("%PDF-1.7", "workbook.not_a_workbook")]
    [InlineData("PK\u0003\u0004 and nothing more", "workbook.broken")]
    public void What_is_no_workbook_is_told_from_its_first_bytes(string text, string code) =>
        TestReading.Refusal(Encoding.UTF8.GetBytes(text)).ShouldNotBeNull().Code.ShouldBe(code);

    [Fact]
    public void An_old_workbook_and_an_encrypted_one_are_told_apart()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1_000]];

        TestReading.Refusal(old).ShouldNotBeNull().Code.ShouldBe("workbook.old_format");
        TestReading.Refusal([.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[500]]).ShouldNotBeNull().Code.ShouldBe("workbook.encrypted");
    }

    [Fact]
    public void Macros_external_links_and_other_documents_are_refused()
    {
        Refusal(Good.With("xl/vbaProject.bin", "x")).ShouldBe("workbook.macros");
        Refusal(Good.Replacing("[Content_Types].xml", "openxmlformats-officedocument.spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main")).ShouldBe("workbook.macros");
        Refusal(Good.With("xl/macrosheets/sheet1.xml", "x")).ShouldBe("workbook.macros");
        Refusal(Good.Replacing("[Content_Types].xml", "openxmlformats-officedocument.spreadsheetml.sheet.main", "ms-excel.sheet.binary.macroEnabled.main")).ShouldBe("workbook.binary");
        Refusal(Good.Replacing("[Content_Types].xml", "spreadsheetml.sheet", "wordprocessingml.document")).ShouldBe("workbook.not_a_workbook");
        Refusal(Good.With("xl/externalLinks/externalLink1.xml", "x")).ShouldBe("workbook.external_links");
        Refusal(Good.With("xl/connections.xml", "x")).ShouldBe("workbook.external_links");
        Refusal(Good.With("xl/worksheets/_rels/sheet1.xml.rels", RawBook.References(("rId1", "image", "http://example.org/a.png\" TargetMode=\"External")))).ShouldBe("workbook.external_links");
        Refusal(Good.With("xl/worksheets/_rels/sheet1.xml.rels", RawBook.References(("rId1", "hyperlink", "http://example.org/\" TargetMode=\"External")))).ShouldBeNull();
        Refusal(Good.Replacing("xl/workbook.xml", "<sheets>", "<externalReferences/><sheets>")).ShouldBe("workbook.external_links");
    }

    [Fact]
    public void Document_types_are_refused_in_every_part()
    {
        const string Bomb = """<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;">]>""";

        foreach (var (name, text) in Good.Parts)
            Refusal(Good.With(name, Bomb + text)).ShouldBe("workbook.dtd", name);
        // Behind more comments than are looked through, it is refused all the same.
        Refusal(Good.With(Sheet, $"<!--{new string('x', 5_000)}-->{Bomb}" + Good.Parts[^1].Text)).ShouldBe("workbook.broken");
    }

    [Theory]
    [InlineData("../a.xml")]
    [InlineData("/a.xml")]
    [InlineData("xl\\a.xml")]
    [InlineData("C:/a.xml")]
    [InlineData("xl/./a.xml")]
    [InlineData("xl/A/../WORKBOOK.xml")]
    [InlineData("XL/WORKBOOK.XML")]
    public void Paths_that_lead_elsewhere_and_double_names_are_refused(string name) => Refusal(Good with { Parts = [.. Good.Parts, (name, "x")] }).ShouldBe("workbook.unsafe_zip");

    [Theory]
    [InlineData("[Content_Types].xml", "workbook.not_a_workbook")]
    [InlineData("_rels/.rels", "workbook.not_a_workbook")]
    [InlineData("xl/workbook.xml", "workbook.broken")]
    [InlineData("xl/_rels/workbook.xml.rels", "workbook.broken")]
    [InlineData(Sheet, "workbook.broken")]
    public void A_missing_part_is_a_broken_file(string part, string code) => Refusal(Good.Without(part)).ShouldBe(code);

    [Fact]
    public void A_small_file_that_unpacks_to_much_is_stopped_while_it_unpacks()
    {
        var zeros = RawBook.OfRows(string.Concat(Enumerable.Repeat($"<x{new string(' ', 500)}/>", 50_000))).File(CompressionLevel.Optimal);

        TestReading.Refusal(zeros).ShouldNotBeNull().Code.ShouldBe("workbook.unsafe_zip");
        TestReading.Refusal(zeros, ReadLimits.Default with { MostUnpackedBytes = 1_000_000 }).ShouldNotBeNull().Code.ShouldBe("workbook.too_large");
    }

    [Fact]
    public void What_a_part_declares_is_not_believed()
    {
        var file = Good.File();
        // The unpacked size in the directory's entry of the sheet, then its check sum.
        var entry = Encoding.Latin1.GetString(file).LastIndexOf(Sheet, StringComparison.Ordinal) - 46;
        byte[] larger = [.. file], smaller = [.. file], sum = [.. file], huge = [.. file], overlapping = [.. file];
        larger[entry + 24]++;
        smaller[entry + 24]--;
        sum[entry + 16] ^= 1;
        BitConverter.GetBytes(0xF0000000u).CopyTo(huge, entry + 24);
        overlapping[entry + 20] += 200;

        TestReading.Refusal(larger).ShouldNotBeNull().Code.ShouldBe("workbook.broken");
        TestReading.Refusal(smaller).ShouldNotBeNull().Code.ShouldBe("workbook.broken");
        TestReading.Refusal(sum).ShouldNotBeNull().Code.ShouldBe("workbook.broken");
        TestReading.Refusal(huge).ShouldNotBeNull().Code.ShouldBe("workbook.too_large");
        TestReading.Refusal(overlapping).ShouldNotBeNull().Code.ShouldBeOneOf("workbook.unsafe_zip", "workbook.broken");
    }

    [Fact]
    public void Two_entries_of_the_same_bytes_are_refused()
    {
        var file = Good.With("xl/worksheets/sheet2.xml", Good.Parts[^1].Text).File();
        var text = Encoding.Latin1.GetString(file);
        int first = text.LastIndexOf(Sheet, StringComparison.Ordinal) - 46, second = text.LastIndexOf("xl/worksheets/sheet2.xml", StringComparison.Ordinal) - 46;
        file.AsSpan(first + 42, 4).CopyTo(file.AsSpan(second + 42));

        TestReading.Refusal(file).ShouldNotBeNull().Code.ShouldBe("workbook.unsafe_zip");
    }

    [Fact]
    public void Two_sheets_of_one_part_are_refused() =>
        Refusal(Good.Replacing("xl/workbook.xml", "</sheets>", "<sheet name=\"再\" sheetId=\"2\" r:id=\"rId1\"/></sheets>")).ShouldBe("workbook.broken");

    [Fact]
    public void Limits_are_kept()
    {
        var file = TestBook.OfSheet(new("表"), sheet =>
        {
            sheet.Write(Cell.Text("一二三"), Cell.Number(1));
            sheet.Write(Cell.Text("四"));
            sheet.Note(new(1, 1), "五六七八九十");
            sheet.Merge(new(4, 1, 4, 2));
            sheet.Merge(new(5, 1, 5, 2));
        });

        Refused(ReadLimits.Default).ShouldBeNull();
        Refused(ReadLimits.Default with { MostFileBytes = file.Length - 1 }).ShouldBe("workbook.too_large");
        Refused(ReadLimits.Default with { MostParts = 3 }).ShouldBe("workbook.too_large");
        Refused(ReadLimits.Default with { MostRows = 1 }).ShouldBe("workbook.too_large");
        Refused(ReadLimits.Default with { MostColumns = 1 }).ShouldBe("workbook.too_large");
        Refused(ReadLimits.Default with { MostCharacters = 2 }).ShouldBe("workbook.too_large");
        Refused(ReadLimits.Default with { MostKeptCharacters = 5 }).ShouldBe("workbook.too_large");
        Refused(ReadLimits.Default with { MostListed = 1 }).ShouldBe("workbook.too_large");
        Refused(ReadLimits.Default with { MostTime = TimeSpan.Zero }).ShouldBe("workbook.too_slow");

        string? Refused(ReadLimits limits) => TestReading.Refusal(file, limits)?.Code;
    }

    [Theory]
    [InlineData("""<row r="2"/><row r="1"/>""")]
    [InlineData("""<row r="0"><c><v>1</v></c></row>""")]
    [InlineData("""<row r="1048577"><c><v>1</v></c></row>""")]
    [InlineData("""<row r="-1"/>""")]
    [InlineData("""<row r="1"><c r="B1"/><c r="A1"/></row>""")]
    [InlineData("""<row r="1"><c r="A2"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="XFE1"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c t="s"><v>0</v></c></row>""")]
    [InlineData("""<row r="1"><c t="s"><v>-1</v></c></row>""")]
    [InlineData("""<row r="1"><c t="x"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c s="-1"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c><v>eins</v></c></row>""")]
    [InlineData("""<row r="1"><c><v>1</v></row>""")]
    [InlineData("""<row r="1"><c><v>&#1;</v></c></row>""")]
    public void Wrong_rows_and_cells_are_told_with_their_line(string rows)
    {
        var problem = TestReading.Refusal(RawBook.OfRows("\n" + rows).File()).ShouldNotBeNull();

        problem.Code.ShouldBe("workbook.broken");
        problem.Where.ShouldBe($"{Sheet}:2");
    }

    [Fact]
    public void A_part_can_fill_no_memory_with_tags_names_or_depth()
    {
        Refusal(RawBook.OfRows($"<row a=\"{new string('x', 3_000_000)}\"/>")).ShouldBe("workbook.broken");
        Refusal(RawBook.OfRows(string.Concat(Enumerable.Range(0, 20_000).Select(number => $"<n{number}/>")))).ShouldBe("workbook.broken");
        Refusal(RawBook.OfRows(string.Concat(Enumerable.Repeat("<a>", 5_000)) + string.Concat(Enumerable.Repeat("</a>", 5_000)))).ShouldBe("workbook.broken");
    }

    [Fact]
    public void Every_refusal_speaks_both_languages_and_says_what_to_do()
    {
        Problem[] problems =
        [
            Refusals.OldFormat, Refusals.Encrypted, Refusals.PlainText, Refusals.Macros, Refusals.Binary, Refusals.NotAWorkbook(new("空", "empty")), Refusals.External("a"), Refusals.Dtd("a"),
            Refusals.UnsafeZip("甲", "a", null), Refusals.Broken("甲", "a", null), Refusals.Missing("a"), Refusals.TooLarge("行数", "rows", 1_000, null), Refusals.TooSlow(TimeSpan.FromSeconds(9)),
        ];

        problems.ShouldAllBe(problem => problem.Code.StartsWith("workbook.") && problem.Message.Chinese.Contains('请') && problem.Message.English.Length > 20);
        problems.Select(problem => problem.Code).Distinct().Count().ShouldBe(12);
    }

    [Fact]
    public void Spoiled_workbooks_are_read_or_refused_in_little_time_and_memory()
    {
        var seed = Environment.GetEnvironmentVariable("FADU_SEED") is { } given ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : 20261122;
        output.WriteLine($"FADU_SEED={seed} spoils the workbooks");
        var spoiled = new SpoiledFiles([Rich(), RawBook.OfRows("""<row r="1"><c t="inlineStr"><is><r><t>甲</t></r></is></c><c><f t="shared" si="0">A1</f><v>1</v></c></row>""").File()], seed);
        var (refused, longest, most) = (0, TimeSpan.Zero, 0L);

        for (var number = 0; number < Spoiled; number++)
        {
            var file = spoiled.Next();
            // Of this thread alone: other tests run beside it.
            var (elapsed, before) = (TimeSpan.Zero, GC.GetAllocatedBytesForCurrentThread());
            try
            {
                elapsed = ThreadTime.Of(() => refused += TestReading.Refusal(file) is null ? 0 : 1);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"Workbook {number} of seed {seed} was neither read nor refused.", fault);
            }

            longest = elapsed > longest ? elapsed : longest;
            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        output.WriteLine($"{refused} of {Spoiled} refused, the longest after {longest.TotalMilliseconds:0} ms, none with more than {most / 1024} KB");
        refused.ShouldBeGreaterThan(Spoiled / 3);
        longest.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        most.ShouldBeLessThan(20 * 1024 * 1024);
    }

    private static string? Refusal(RawBook book) => TestReading.Refusal(book.File())?.Code;

    private static byte[] Rich() => TestBook.Of(TestBook.Properties with { Custom = new Dictionary<string, string> { ["a"] = "b" } }, book =>
    {
        using (var sheet = book.AddSheet(new("表") { FrozenRows = 1 }))
        {
            for (var row = 1; row <= 9; row++)
                sheet.Write(Cell.Text($"单位{row}"), Cell.Number(row / 8m, new() { NumberFormat = "0.0%" }), Cell.Date(new(2026, 1, row)), Cell.Truth(true), Cell.Formula("B1*2", 1m));
            sheet.Note(new(1, 1), "注");
            sheet.Merge(new(12, 1, 13, 2));
        }

        book.Name("全部", "'表'!$A$1");
    });
}
