namespace Fadu.Workbooks.Sheets.Parts;

/// <summary>What a style is used for, where it matters for the style itself.</summary>
internal enum StyleUse
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>A day: formatted as one.</summary>
    Date,

    /// <summary>A moment: formatted as one.</summary>
    Moment,

    /// <summary>A code: formatted as text.</summary>
    Code,

    /// <summary>A text that begins like a formula.</summary>
    Quoted,
}
