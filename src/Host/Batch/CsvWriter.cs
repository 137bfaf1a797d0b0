using System.Buffers;

namespace Fadu.Host.Batch;

/// <summary>Writes rows of a CSV file (RFC 4180), lines ended by CRLF.</summary>
/// <remarks>
/// A text that a spreadsheet could take for a formula is written unaltered, since a changed code is another unit, but
/// always in quotes; readers of CSV get the same text back.
/// </remarks>
internal static class CsvWriter
{
    /// <summary>Tells spreadsheets that the file is UTF-8.</summary>
    public const char ByteOrderMark = '\uFEFF';

    private const string FormulaStarts = "=+-@\t\r";

    private static readonly SearchValues<char> _quoted = SearchValues.Create(",;\t\"\r\n");

    /// <summary>Writes one row.</summary>
    public static void Write(TextWriter file, IEnumerable<string> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst)
                file.Write(',');
            isFirst = false;
            file.Write(Quote(cell));
        }

        file.Write("\r\n");
    }

    private static string Quote(string cell) => cell is "" || !NeedsQuotes(cell) ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static bool NeedsQuotes(string cell) =>
        cell.AsSpan().ContainsAny(_quoted)
        || FormulaStarts.Contains(cell[0], StringComparison.Ordinal)
        || char.IsWhiteSpace(cell[0])
        || char.IsWhiteSpace(cell[^1]);
}
