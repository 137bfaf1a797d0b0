using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Marking;

/// <summary>Cells of text for a workbook that is being changed.</summary>
internal static partial class TextCells
{
    public static DocumentFormat.OpenXml.Spreadsheet.Cell Of(CellPlace place, string text, uint style = 0) => new()
    {
        CellReference = place.ToString(),
        StyleIndex = style,
        DataType = CellValues.InlineString,
        InlineString = new(TextOf(text)),
    };

    /// <summary>A text that reads back as it is: programs take _x0041_ for an A (ECMA-376, ST_Xstring).</summary>
    public static Text TextOf(string text) => new(Escape().Replace(text, "_x005F_")) { Space = SpaceProcessingModeValues.Preserve };

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, 1000)]
    private static partial Regex Escape();
}
