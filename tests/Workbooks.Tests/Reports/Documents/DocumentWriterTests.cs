using DocumentFormat.OpenXml.Wordprocessing;
using Fadu.TestSupport.Workbooks;

namespace Fadu.Workbooks.Tests.Reports.Documents;

public sealed class DocumentWriterTests
{
    [Fact]
    public void Is_laid_out_as_official_documents_are()
    {
        using var word = new WordFile(ReportContent.Of("BWZQ"));

        var section = word.Body.Elements<SectionProperties>().Single();
        var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
        (Millimetres(size.Width!), Millimetres(size.Height!)).ShouldBe((210, 297));
        (Millimetres((uint)margin.Top!.Value), Millimetres((uint)margin.Bottom!.Value), Millimetres(margin.Left!), Millimetres(margin.Right!)).ShouldBe((37, 35, 28, 26));
        var styles = word.Document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(style => style.StyleId!.Value!);
        styles["Normal"].StyleParagraphProperties!.SpacingBetweenLines!.Line!.Value.ShouldBe("560");
        styles["Title"].StyleRunProperties!.FontSize!.Val!.Value.ShouldBe("44");
        styles["Title"].StyleRunProperties!.RunFonts!.EastAsia!.Value.ShouldBe("方正小标宋简体");
        word.Document.MainDocumentPart.StyleDefinitionsPart.Styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.RunFonts!.EastAsia!.Value.ShouldBe("仿宋_GB2312");
        word.Document.MainDocumentPart.FooterParts.Select(footer => footer.Footer.InnerText).ShouldBe(["— 1 —", "— 1 —"]);

        static int Millimetres(uint twentieths) => (int)Math.Round(twentieths / 1440.0 * 25.4);
    }

    [Fact]
    public void The_same_content_is_the_same_file()
    {
        using var first = new WordFile(ReportContent.Of("FZSY"));
        using var second = new WordFile(ReportContent.Of("FZSY"));

        second.Bytes.ShouldBe(first.Bytes);
    }

    [Fact]
    public void What_it_says_of_itself_is_told_to_whoever_lists_files()
    {
        using var word = new WordFile(ReportContent.Of("BWZQ"));

        var properties = word.Document.PackageProperties;
        (properties.Title, properties.Creator, properties.Created?.ToUniversalTime()).ShouldBe(("2023年八五普法中期评估(县、市、区)评估报告", "王建国（市普法办）", new DateTime(2023, 12, 1, 1, 30, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public void LibreOffice_prints_it()
    {
        using var word = new WordFile(ReportContent.Of("BWZQ"));

        LibreOffice.Print(word.Bytes, "report.docx")[..5].ShouldBe("%PDF-"u8.ToArray());
    }

    [Fact]
    public void Nothing_is_formatted_by_hand_and_every_style_is_declared()
    {
        using var word = new WordFile(ReportContent.Of("BWZQ"));

        word.Body.Descendants<RunProperties>().ShouldBeEmpty();
        word.Body.Descendants<ParagraphProperties>().ShouldAllBe(properties => properties.ChildElements.Count == 1 && properties.ParagraphStyleId != null);
        var declared = word.Document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(style => style.StyleId!.Value);
        word.Body.Descendants<ParagraphStyleId>().Select(style => style.Val!.Value).Distinct().Except(declared).ShouldBeEmpty();
        var named = word.Document.MainDocumentPart.StyleDefinitionsPart.Styles.Descendants<RunFonts>().Select(fonts => fonts.EastAsia!.Value).Distinct();
        var fonts = word.Document.MainDocumentPart.FontTablePart!.Fonts.Elements<Font>().ToArray();
        fonts.Select(font => font.Name!.Value).ShouldBe(named, ignoreOrder: true);
        fonts.ShouldAllBe(font => font.AltName != null);
    }
}
