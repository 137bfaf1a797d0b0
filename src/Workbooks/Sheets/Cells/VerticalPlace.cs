namespace Fadu.Workbooks.Sheets.Cells;

/// <summary>Where text stands between the upper and the lower side of its cell.</summary>
public enum VerticalPlace
{
    /// <summary>At the lower side, as spreadsheets do by themselves.</summary>
    Bottom,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the upper side.</summary>
    Top,
}
