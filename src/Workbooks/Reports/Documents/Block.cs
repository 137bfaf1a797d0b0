namespace Fadu.Workbooks.Reports.Documents;

/// <summary>What a document consists of, from top to bottom.</summary>
internal abstract record Block
{
    private Block()
    {
    }

    /// <summary>A paragraph.</summary>
    /// <param name="Style">Its style.</param>
    /// <param name="Text">Its text; line breaks make several paragraphs.</param>
    public sealed record Paragraph(ParagraphStyle Style, string Text) : Block;

    /// <summary>A table.</summary>
    /// <param name="Title">Stands above it with its number; null: it needs none, as the only one of an annex.</param>
    /// <param name="Columns">From left to right; at least one.</param>
    /// <param name="Rows">A text for each column; read once, while they are written.</param>
    public sealed record Table(string? Title, IReadOnlyList<TableColumn> Columns, IEnumerable<IReadOnlyList<string>> Rows) : Block;

    /// <summary>A chart that belongs to the document, with its figures.</summary>
    /// <param name="Title">Stands below it with its number.</param>
    /// <param name="Figure">What it shows.</param>
    public sealed record Chart(string Title, BarChart Figure) : Block;
}
