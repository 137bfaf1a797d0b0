namespace Fadu.Workbooks.Reports.Documents;

/// <summary>The namespaces of the parts of a document (ECMA-376, transitional).</summary>
internal static class OfficialNames
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public const string Inline = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";

    public const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>Declarations for a part that is written out.</summary>
    public const string Declared = $"""xmlns:w="{Word}" xmlns:r="{Relations}" """;
}
