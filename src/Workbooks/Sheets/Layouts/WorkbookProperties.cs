namespace Fadu.Workbooks.Sheets.Layouts;

/// <summary>What a workbook says of itself; shown by file managers.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Creator">Who had it made.</param>
/// <param name="Moment">When; the only time in the file, so that the same content at the same moment is the same file to the byte.</param>
public sealed record WorkbookProperties(string Title, string Creator, DateTimeOffset Moment)
{
    /// <summary>What it is about; null: nothing.</summary>
    public string? Subject { get; init; }

    /// <summary>More about it; null: nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Properties of our own by name: what a program reads back.</summary>
    public IReadOnlyDictionary<string, string> Custom { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether formulas are computed again when the file is opened, whatever results stand in it.</summary>
    public bool ComputesOnOpening { get; init; }

    /// <summary>How hard to compress; the default is what readers have waited least for.</summary>
    public System.IO.Compression.CompressionLevel Compression { get; init; } = System.IO.Compression.CompressionLevel.Fastest;
}
