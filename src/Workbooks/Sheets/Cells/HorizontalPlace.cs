namespace Fadu.Workbooks.Sheets.Cells;

/// <summary>Where text stands between the left and the right side of its cell.</summary>
public enum HorizontalPlace
{
    /// <summary>Text to the left, numbers to the right.</summary>
    ByKind,

    /// <summary>To the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>To the right.</summary>
    Right,

    /// <summary>In the middle of this cell and the empty ones that follow it with the same placing; looks merged, is not.</summary>
    CenterAcross,
}
