using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Intake;

/// <summary>How the sheets look that people fill in.</summary>
internal static class InputStyles
{
    /// <summary>Behind cells that are to be filled in.</summary>
    public const string InputFill = "FFF9E0";

    /// <summary>Behind cells that can't be changed.</summary>
    public const string FixedFill = "F2F2F2";

    /// <summary>Behind cells with errors; no other cell has it.</summary>
    public const string ErrorFill = "FFB4AB";

    private const string Line = "BFBFBF";

    public static CellStyle Title { get; } = new() { Bold = true, FontSize = 14 };

    public static CellStyle Hint { get; } = new() { FontColor = "595959" };

    public static CellStyle Words { get; } = new() { Wrap = true, Vertical = VerticalPlace.Top };

    public static CellStyle Heading { get; } = new()
    {
        Bold = true,
        Fill = "D9E2F3",
        Wrap = true,
        Horizontal = HorizontalPlace.Center,
        Vertical = VerticalPlace.Center,
        Border = CellBorder.Thin,
        BorderColor = Line,
    };

    /// <summary>What can't be changed: words.</summary>
    public static CellStyle Fixed { get; } = new() { Wrap = true, Vertical = VerticalPlace.Top, Border = CellBorder.Thin, BorderColor = Line, Fill = FixedFill };

    /// <summary>What can't be changed: a value.</summary>
    public static CellStyle FixedValue { get; } = Fixed with { Horizontal = HorizontalPlace.Right };

    /// <summary>Where the person writes.</summary>
    public static CellStyle Input { get; } = new()
    {
        Locked = false,
        Fill = InputFill,
        Vertical = VerticalPlace.Top,
        Border = CellBorder.Thin,
        BorderColor = Line,
    };

    /// <summary>Where the person writes words.</summary>
    public static CellStyle InputText { get; } = Input with { NumberFormat = "@", Wrap = true };

    public static CellStyle Link { get; } = Fixed with { FontColor = "0563C1", Underline = true };
}
