using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;
using Fadu.Workbooks.Tests.Sheets;

namespace Fadu.Workbooks.Tests.Reading;

/// <summary>What other programs write, and ours does not.</summary>
public sealed class ForeignFileTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Places_that_are_not_written_are_counted() => TestReading.Cells(RawBook.OfRows(
        """<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"><c r="B5"><v>2</v></c><c><v>4</v></c></row><row><c><v>6</v></c></row>""").File())
        .ShouldBe(["A1 Number 1", "C1 Number 3", "B5 Number 2", "C5 Number 4", "A6 Number 6"]);

    [Fact]
    public void Any_prefix_and_the_strict_form_are_read()
    {
        const string Strict = "http://purl.org/ooxml/spreadsheetml/main";

        TestReading.Cells(RawBook.Of($"""<x:worksheet xmlns:x="{Main}"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>甲</x:v></x:c></x:row></x:sheetData></x:worksheet>""").File()).ShouldBe(["A1 Text 甲"]);
        TestReading.Cells(RawBook.Of($"""<worksheet xmlns="{Strict}"><sheetData><row r="1"><c r="A1" t="d"><v>2026-11-22T08:00:00</v></c></row></sheetData></worksheet>""")
            .Replacing("xl/workbook.xml", Main, Strict).Replacing("xl/workbook.xml", "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.org/ooxml/officeDocument/relationships").File())
            .ShouldBe(["A1 Date 2026-11-22 08:00:00"]);
    }

    [Fact]
    public void What_other_namespaces_add_is_passed_over() => TestReading.Cells(RawBook.OfRows(
        """<row r="1"><x:c xmlns:x="urn:x" r="A1"><v>9</v></x:c><c r="B1"><x:v xmlns:x="urn:x">8</x:v><v>1</v><extLst><ext/></extLst></c></row>""").File()).ShouldBe(["B1 Number 1"]);

    [Fact]
    public void Shared_texts_rich_texts_and_escapes_are_read() => TestReading.Cells(RawBook.OfRows(
        """<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="inlineStr"><is><r><rPr><b/></rPr><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c></row>""")
        .With("xl/sharedStrings.xml", $"""<sst xmlns="{Main}" count="3" uniqueCount="3"><si><t xml:space="preserve"> 甲 </t></si><si><r><t>乙</t></r><r><t>丙</t></r><rPh sb="0" eb="1"><t>bing</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si></sst>""")
        .With("xl/_rels/workbook.xml.rels", RawBook.References(("rId1", "worksheet", "/xl/worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"))).File())
        .ShouldBe(["A1 Text  甲 ", "B1 Text 乙丙", "C1 Text a\rb_x0041_", "D1 Text a b"]);

    [Theory]
    [InlineData("1.1000000000000001", "1.1")]
    [InlineData("84.549999999999997", "84.55")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("1.5E-3", "0.0015")]
    [InlineData("123456789012345678", "123456789012346000")]
    [InlineData("-0", "0")]
    [InlineData("0E5", "0")]
    [InlineData(" 7 ", "7")]
    public void Numbers_are_those_that_the_program_shows(string written, string number) =>
        TestReading.Cells(RawBook.OfRows($"<row><c><v>{written}</v></c></row>").File()).ShouldBe([$"A1 Number {number}"]);

    [Theory]
    [InlineData("1E-320")]
    [InlineData("-1e-400")]
    [InlineData("0.000000000000000000000000000000001")]
    public void A_number_too_small_to_count_with_is_0_and_says_what_stood_there(string written)
    {
        var reader = TestReading.Open(RawBook.OfRows($"<row><c><v>{written}</v></c></row>").File());

        reader.Rows(reader.Sheets[0]).Select(row => (row.Value![1].Kind, row.Value[1].Number, row.Value[1].Text)).ShouldBe([(CellKind.Number, 0m, written)]);
    }

    [Fact]
    public void A_number_that_nothing_counts_with_is_a_text() =>
        TestReading.Cells(RawBook.OfRows("<row><c><v>1E+300</v></c></row>").File()).ShouldBe(["A1 Text 1E+300"]);

    [Fact]
    public void Days_are_told_from_numbers_by_their_format_and_counted_from_1904_where_the_file_says_so()
    {
        var book = RawBook.OfRows("""<row><c s="1"><v>44522</v></c><c s="2"><v>44522.5</v></c><c s="3"><v>44522</v></c><c s="4"><v>0.85</v></c><c s="5"><v>1</v></c><c s="1"><v>60</v></c></row>""")
            .With("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="&quot;第&quot;0&quot;d&quot;[Red]"/></numFmts><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>""")
            .With("xl/_rels/workbook.xml.rels", RawBook.References(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml")));

        TestReading.Cells(book.File()).ShouldBe(["A1 Date 2021-11-22 00:00:00", "B1 Date 2021-11-22 12:00:00", "C1 Date 2021-11-22 00:00:00", "D1 Number 0.85", "E1 Number 1", "F1 Number 60"]);
        TestReading.Cells(book.Replacing("xl/workbook.xml", "<sheets>", "<workbookPr date1904=\"1\"/><sheets>").File())[0].ShouldBe("A1 Date 2025-11-23 00:00:00");
        var reader = TestReading.Open(book.File());
        reader.Rows(reader.Sheets[0]).Single().Value.ShouldNotBeNull().Cells.Select(cell => cell.Format.IsPercent).ShouldBe([false, false, false, true, false, false]);
    }

    [Fact]
    public void Formulas_are_told_with_their_value_and_shared_ones_with_the_first_text() => TestReading.Cells(RawBook.OfRows(
        """<row><c><f>1+1</f><v>2</v></c><c><f t="shared" ref="B1:C1" si="0">A1*2</f><v>4</v></c><c><f t="shared" si="0"/><v>4</v></c><c t="str"><f>""</f><v></v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>""").File())
        .ShouldBe(["A1 Number 2 =1+1", "B1 Number 4 =A1*2", "C1 Number 4 =A1*2", "D1 Empty  =\"\"", "E1 Error #DIV/0! =1/0"]);

    [Fact]
    public void Hidden_rows_and_long_texts_are_read()
    {
        var text = new string('普', 32_767);
        var reader = TestReading.Open(RawBook.OfRows($"""<row r="3" hidden="1"><c t="str"><v>{text}</v></c></row><row r="4" hidden="true"><c t="b"><v>true</v></c></row>""").File());
        var rows = reader.Rows(reader.Sheets[0]).Select(row => row.Value.ShouldNotBeNull()).Select(row => row with { Cells = [.. row.Cells] }).ToArray();

        rows.Select(row => row.IsHidden).ShouldBe([true, true]);
        rows[0][1].Text.ShouldBe(text);
        rows[1][1].IsTrue.ShouldBeTrue();
        rows[1][2].Kind.ShouldBe(CellKind.Empty);
    }

    [Fact]
    public void What_LibreOffice_has_saved_is_read_with_truth_and_errors_as_the_formulas_that_it_makes_of_them()
    {
        var file = TestBook.OfSheet(new("表"), sheet =>
        {
            sheet.Write(Cell.Text(" 单位\n甲 "), Cell.Number(0.1m), Cell.Number(0.85m, new() { NumberFormat = "0.0%" }), Cell.Date(new(2026, 11, 22)), Cell.Truth(true), Cell.Formula("B1*3"));
            sheet.Skip(3);
            sheet.Write(new RowLayout(Hidden: true), Cell.Code("007"), Cell.Error("#N/A"));
            sheet.Note(new(1, 2), "批注");
            sheet.Merge(new(6, 1, 7, 2));
        });

        var saved = LibreOffice.Recompute(file);

        TestReading.Cells(saved).ShouldBe(["A1 Text  单位\n甲 ", "B1 Number 0.1", "C1 Number 0.85", "D1 Date 2026-11-22 00:00:00", "E1 Truth TRUE =TRUE()", "F1 Number 0.3 =B1*3", "A5 Text 007", "B5 Error #N/A =#N/A"]);
        var reader = TestReading.Open(saved);
        reader.Rows(reader.Sheets[0]).Select(row => row.Value.ShouldNotBeNull().IsHidden).ShouldBe([false, true]);
        reader.MergedRanges(reader.Sheets[0]).Value.ShouldBe([new CellRange(6, 1, 7, 2)]);
        reader.Notes(reader.Sheets[0]).Value.ShouldBe(new Dictionary<CellPlace, string> { [new(1, 2)] = "批注" });
    }
}
