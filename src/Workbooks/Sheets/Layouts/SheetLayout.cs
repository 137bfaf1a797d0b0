namespace Fadu.Workbooks.Sheets.Layouts;

/// <summary>A sheet without its rows: how it looks on the screen and on paper.</summary>
/// <param name="Name">At most 31 characters, see <see cref="SheetNames.Fit"/>.</param>
public sealed record SheetLayout(string Name)
{
    private readonly int? _printTitleColumns;

    /// <summary>Its columns from A on; those behind them are as wide as the program has them.</summary>
    public IReadOnlyList<SheetColumn> Columns { get; init; } = [];

    /// <summary>How many rows stay when scrolling.</summary>
    public int FrozenRows { get; init; }

    /// <summary>How many columns stay when scrolling.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>How many rows are printed again on each page, from <see cref="FirstPrintTitleRow"/> on.</summary>
    public int PrintTitleRows { get; init; }

    /// <summary>Number of the first row that is printed again: the top one, as default; a lower one where the head of a table stands below something else.</summary>
    public int FirstPrintTitleRow { get; init; } = 1;

    /// <summary>How many columns from the left are printed again on each page; those that stay when scrolling, as default.</summary>
    public int PrintTitleColumns { get => _printTitleColumns ?? FrozenColumns; init => _printTitleColumns = value; }

    /// <summary>A4 across, as default; otherwise upright.</summary>
    public bool Landscape { get; init; } = true;

    /// <summary>Whether it is shrunk to one page's width, or to as few pages side by side as can still be read, as default; otherwise it is printed in its own size.</summary>
    public bool FitsToWidth { get; init; } = true;

    /// <summary>Whether it is seen.</summary>
    public SheetVisibility Visibility { get; init; }

    /// <summary>Whether locked cells can't be changed; without a password, so that who must can take it off. Filtering, sorting and column widths stay free.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Whether the lines between cells are shown.</summary>
    public bool ShowsGridLines { get; init; } = true;

    /// <summary>Color of its tab, six hexadecimal digits; null: none.</summary>
    public string? TabColor { get; init; }

    /// <summary>In hundredths, 10 to 400.</summary>
    public int Zoom { get; init; } = 100;

    /// <summary>Above each printed page; null: nothing.</summary>
    public SheetFooter? Header { get; init; }

    /// <summary>Below each printed page; page numbers as default.</summary>
    public SheetFooter? Footer { get; init; } = SheetFooter.Pages;
}
