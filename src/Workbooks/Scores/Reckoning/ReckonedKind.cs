namespace Fadu.Workbooks.Scores.Reckoning;

/// <summary>What a cell shows; in the order in which spreadsheets sort.</summary>
internal enum ReckonedKind
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text; it may be empty.</summary>
    Text,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>An error.</summary>
    Error,
}
