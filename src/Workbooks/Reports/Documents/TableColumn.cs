namespace Fadu.Workbooks.Reports.Documents;

/// <summary>A column of a table in a document.</summary>
/// <param name="Heading">Its head, repeated on every page.</param>
/// <param name="Width">Its share of the width of the page, relative to the others; above 0.</param>
/// <param name="IsNumber">Whether it stands at the right.</param>
internal sealed record TableColumn(string Heading, int Width, bool IsNumber = false);
