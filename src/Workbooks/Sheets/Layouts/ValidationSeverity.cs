namespace Fadu.Workbooks.Sheets.Layouts;

/// <summary>What happens to a value that does not fit.</summary>
public enum ValidationSeverity
{
    /// <summary>It is refused.</summary>
    Stop,

    /// <summary>The person is asked.</summary>
    Warning,

    /// <summary>The person is told.</summary>
    Information,
}
