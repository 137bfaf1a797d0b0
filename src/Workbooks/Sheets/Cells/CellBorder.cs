namespace Fadu.Workbooks.Sheets.Cells;

/// <summary>The lines around a cell, all four alike.</summary>
public enum CellBorder
{
    /// <summary>None.</summary>
    None,

    /// <summary>Hardly to be seen, also in print.</summary>
    Hair,

    /// <summary>Thin.</summary>
    Thin,

    /// <summary>Twice as thick.</summary>
    Medium,

    /// <summary>Only a thin line below.</summary>
    ThinBelow,

    /// <summary>Only a thin line above: over a sum.</summary>
    ThinAbove,
}
