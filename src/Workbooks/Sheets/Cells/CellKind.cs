namespace Fadu.Workbooks.Sheets.Cells;

/// <summary>What stands in a cell.</summary>
public enum CellKind
{
    /// <summary>Nothing, perhaps with a style.</summary>
    Empty,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day, or a moment on a clock without a time zone.</summary>
    Date,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>One of the errors of spreadsheets: <c>#N/A</c>.</summary>
    Error,
}
