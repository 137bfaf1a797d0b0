using Fadu.Formula.Values;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Tables;

namespace Fadu.Workbooks.Scores;

/// <summary>How the cells of the workbook look.</summary>
internal static class SheetLook
{
    private const string Line = "BFBFBF";

    public static CellStyle Title { get; } = new() { Bold = true, FontSize = 14 };

    public static CellStyle Head { get; } = new() { Bold = true, Fill = "DDEBF7", Border = CellBorder.Thin, BorderColor = Line, Wrap = true, Horizontal = HorizontalPlace.Center, Vertical = VerticalPlace.Center };

    public static CellStyle Plain { get; } = new() { Border = CellBorder.Thin, BorderColor = Line };

    public static CellStyle Wrapped { get; } = Plain with { Wrap = true, Vertical = VerticalPlace.Top };

    /// <summary>What people report and may try other values for.</summary>
    public static CellStyle Input { get; } = Plain with { Fill = "FFFFE5" };

    /// <summary>A value where no formula could stand.</summary>
    public static CellStyle Value { get; } = Plain with { Fill = "FCE4D6", Italic = true };

    /// <summary>A step on the way.</summary>
    public static CellStyle Aside { get; } = Plain with { FontColor = "7F7F7F" };

    /// <summary>A remark beside a table.</summary>
    public static CellStyle Note { get; } = new() { FontColor = "7F7F7F" };

    public static CellStyle Centered { get; } = Plain with { Horizontal = HorizontalPlace.Center };

    public static CellStyle Alarm { get; } = new() { Fill = "FFC7CE", FontColor = "9C0006", Bold = true };

    public static CellStyle Good { get; } = new() { Bold = true, FontColor = "006100", FontSize = 12 };

    /// <summary>Writes a row of heads, as high as its words are.</summary>
    public static void WriteHead(SheetWriter sheet, params Cell[] heads) => sheet.Write(RowHeights.OfHead(heads, sheet.Layout), heads);

    /// <summary>Marks with as many places as the system keeps.</summary>
    public static CellStyle Marks(int decimals) => Plain with { NumberFormat = decimals == 0 ? "0" : $"0.{new string('0', decimals)}" };

    /// <summary>A formula whose result nobody asks for but other formulas; it is reckoned when the row is written.</summary>
    public static Cell Helper(string formula) => Cell.Formula(formula, Aside);

    /// <summary>A formula with what it gives now.</summary>
    public static Cell Live(string formula, Value result) => result switch
    {
        { IsMissing: true } => Cell.Formula(formula, string.Empty, Aside),
        { Type: FormulaType.Number } => Cell.Formula(formula, result.Number, Aside),
        { Type: FormulaType.Boolean } => Cell.Formula(formula, result.Boolean, Aside),
        { Type: FormulaType.Date } => Cell.Formula(formula, Serial.Of(result.Date.ToDateTime(default)), Aside),
        _ => Cell.Formula(formula, result.Text, Aside),
    };

    public static Cell Marked(Value result) => Of(result, Value);

    /// <summary>A value of its own kind; empty where it is missing.</summary>
    public static Cell Of(Value value, CellStyle style) => value switch
    {
        { IsMissing: true } => Cell.Empty(style),
        { Type: FormulaType.Number } => Cell.Number(value.Number, style),
        { Type: FormulaType.Boolean } => Cell.Truth(value.Boolean, style),
        { Type: FormulaType.Date } => Cell.Date(value.Date, style),
        _ => Cell.Text(value.Text, style),
    };
}
