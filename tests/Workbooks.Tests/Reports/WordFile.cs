using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Fadu.Workbooks.Reports;

namespace Fadu.Workbooks.Tests.Reports;

/// <summary>A report that was written, read back.</summary>
internal sealed class WordFile : IDisposable
{
    private readonly MemoryStream _file = new();

    public WordFile(EvaluationReportContent content)
    {
        EvaluationReport.Write(_file, content);
        _file.Position = 0;
        Document = WordprocessingDocument.Open(_file, isEditable: false);
    }

    public WordprocessingDocument Document { get; }

    /// <summary>The file.</summary>
    public byte[] Bytes => _file.ToArray();

    public Body Body => Document.MainDocumentPart!.Document.Body!;

    /// <summary>What the Open XML validator finds.</summary>
    public IReadOnlyList<string> Faults =>
        [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(Document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];

    /// <summary>The paragraphs outside of tables: their style and text.</summary>
    public IReadOnlyList<(string Style, string Text)> Paragraphs =>
        [.. Body.Elements<Paragraph>().Select(paragraph => (paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value!, paragraph.InnerText))];

    /// <summary>The tables, row by row with their heads.</summary>
    public IReadOnlyList<string[][]> Tables =>
        [.. Body.Elements<Table>().Select(table => table.Elements<TableRow>().Select(row => row.Elements<TableCell>().Select(cell => string.Concat(cell.Elements<Paragraph>().Select(one => one.InnerText))).ToArray()).ToArray())];

    /// <summary>The texts of one style.</summary>
    public IReadOnlyList<string> Of(string style) => [.. Paragraphs.Where(one => one.Style == style).Select(one => one.Text)];

    /// <summary>The texts below one heading, up to the next of its level or above.</summary>
    public IReadOnlyList<string> Below(string heading) =>
        [.. Paragraphs.SkipWhile(one => one.Text != heading).Skip(1).TakeWhile(one => !one.Style.StartsWith("Heading", StringComparison.Ordinal)).Select(one => one.Text)];

    public void Dispose()
    {
        Document.Dispose();
        _file.Dispose();
    }
}
