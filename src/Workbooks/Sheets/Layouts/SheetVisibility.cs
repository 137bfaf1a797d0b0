namespace Fadu.Workbooks.Sheets.Layouts;

/// <summary>Whether a sheet is seen.</summary>
public enum SheetVisibility
{
    /// <summary>It is.</summary>
    Visible,

    /// <summary>Not until somebody asks for hidden sheets.</summary>
    Hidden,

    /// <summary>Not, and the menu does not name it either.</summary>
    VeryHidden,
}
