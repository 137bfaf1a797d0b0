namespace Fadu.Workbooks.Sheets.Cells;

/// <summary>How a cell looks and behaves. Equal styles are one in the file, so that they may be made wherever they are needed.</summary>
public sealed record CellStyle
{
    /// <summary>As sheets are without any style.</summary>
    public static CellStyle Plain { get; } = new();

    /// <summary>Name of the font; null: the workbook's own (宋体).</summary>
    public string? FontName { get; init; }

    /// <summary>In points; null: the workbook's own (11).</summary>
    public double? FontSize { get; init; }

    /// <summary>Six hexadecimal digits, red, green, blue: <c>C00000</c>; null: black.</summary>
    public string? FontColor { get; init; }

    /// <summary>Bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Italic.</summary>
    public bool Italic { get; init; }

    /// <summary>Underlined, as links are.</summary>
    public bool Underline { get; init; }

    /// <summary>Color behind the text, as <see cref="FontColor"/>; null: none.</summary>
    public string? Fill { get; init; }

    /// <summary>Number format in the language of spreadsheets: <c>0.00</c>, <c>0.0%</c>, <c>yyyy-mm-dd</c>, <c>@</c> for text; null: as it comes, dates as <c>yyyy-mm-dd</c>.</summary>
    public string? NumberFormat { get; init; }

    /// <summary>Between left and right.</summary>
    public HorizontalPlace Horizontal { get; init; }

    /// <summary>Between above and below.</summary>
    public VerticalPlace Vertical { get; init; }

    /// <summary>Whether long text goes on in the next line of the cell.</summary>
    public bool Wrap { get; init; }

    /// <summary>Whether text is made smaller until it fits.</summary>
    public bool ShrinkToFit { get; init; }

    /// <summary>From the side that the text stands at, in thirds of a character pair; 0 to 15.</summary>
    public int Indent { get; init; }

    /// <summary>Lines around.</summary>
    public CellBorder Border { get; init; }

    /// <summary>Color of the lines, as <see cref="FontColor"/>; null: black.</summary>
    public string? BorderColor { get; init; }

    /// <summary>Whether it can't be changed where the sheet is protected.</summary>
    public bool Locked { get; init; } = true;

    /// <summary>Whether its formula is not shown where the sheet is protected.</summary>
    public bool FormulaHidden { get; init; }

    /// <summary>Whether what is typed stays text, also when it begins with =; set by itself where a text begins like a formula.</summary>
    public bool QuotePrefix { get; init; }
}
