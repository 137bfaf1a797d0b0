using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Sheets.Layouts;

/// <summary>How cells look while a formula is true, or how long a bar behind their number is.</summary>
public sealed record ConditionalFormat
{
    private ConditionalFormat(string? formula, CellStyle? style, string? barColor) => (Formula, Style, BarColor) = (formula, style, barColor);

    internal string? Formula { get; }

    internal CellStyle? Style { get; }

    internal string? BarColor { get; }

    /// <summary>Whether no later rule counts where this one holds.</summary>
    public bool IsLast { get; init; }

    /// <summary>A look while a formula is true.</summary>
    /// <param name="formula">For the upper left cell of the range, without the = in front.</param>
    /// <param name="style">Font color, bold, italic, underline, fill and thin borders count.</param>
    public static ConditionalFormat When(string formula, CellStyle style) => new(formula, style, null);

    /// <summary>A bar behind each number, from the least to the greatest of the range.</summary>
    /// <param name="color">Six hexadecimal digits.</param>
    public static ConditionalFormat Bars(string color) => new(null, null, color);
}
