using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Tables;

/// <summary>How the cells of reports look, the same in every workbook.</summary>
internal static class Look
{
    private const string Line = "BFBFBF";

    /// <summary>Title of a sheet.</summary>
    public static CellStyle Title { get; } = new() { FontName = "黑体", FontSize = 16, Vertical = VerticalPlace.Center };

    /// <summary>Heading of a section.</summary>
    public static CellStyle Section { get; } = new() { FontName = "黑体", FontSize = 12, Vertical = VerticalPlace.Center };

    /// <summary>Head of a column.</summary>
    public static CellStyle Head { get; } = Bordered(new() { Bold = true, Fill = "DCE3EC", Horizontal = HorizontalPlace.Center, Vertical = VerticalPlace.Center, Wrap = true });

    /// <summary>Name of a line on a cover.</summary>
    public static CellStyle Name { get; } = Bordered(new() { Fill = "F2F2F2", Vertical = VerticalPlace.Center });

    /// <summary>Text on one line.</summary>
    public static CellStyle Text { get; } = Bordered(new() { Vertical = VerticalPlace.Top });

    /// <summary>Long text.</summary>
    public static CellStyle Wrapped { get; } = Bordered(new() { Vertical = VerticalPlace.Top, Wrap = true });

    /// <summary>A count.</summary>
    public static CellStyle Count { get; } = Bordered(new() { Vertical = VerticalPlace.Top, NumberFormat = "0" });

    /// <summary>A share, shown as a percentage.</summary>
    public static CellStyle Share { get; } = Bordered(new() { Vertical = VerticalPlace.Top, NumberFormat = "0.00%" });

    /// <summary>A change in percentage points, with its sign.</summary>
    public static CellStyle PointsChange { get; } = Bordered(new() { Vertical = VerticalPlace.Top, NumberFormat = "+0.00;-0.00;0.00" });

    /// <summary>A number of places up or down, with its sign.</summary>
    public static CellStyle Places { get; } = Bordered(new() { Vertical = VerticalPlace.Top, NumberFormat = "+0;-0;0" });

    /// <summary>A number as it is.</summary>
    public static CellStyle Number { get; } = Bordered(new() { Vertical = VerticalPlace.Top });

    /// <summary>A remark below a table.</summary>
    public static CellStyle Remark { get; } = new() { FontColor = "595959", Vertical = VerticalPlace.Top };

    /// <summary>A remark that may be long.</summary>
    public static CellStyle LongRemark { get; } = Remark with { Wrap = true };

    /// <summary>Marks with the places that the system keeps.</summary>
    public static CellStyle Marks(int decimals) => Number with { NumberFormat = decimals == 0 ? "0" : $"0.{new string('0', decimals)}" };

    /// <summary>Marks won or lost, with their sign.</summary>
    public static CellStyle MarksChange(int decimals)
    {
        var format = Marks(decimals).NumberFormat!;
        return Number with { NumberFormat = $"+{format};-{format};{format}" };
    }

    private static CellStyle Bordered(CellStyle style) => style with { Border = CellBorder.Thin, BorderColor = Line };
}
