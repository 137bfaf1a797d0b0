using System.Globalization;

namespace Fadu.Host.Batch;

/// <summary>A cell of a table file.</summary>
/// <param name="File">As it was named on the command line.</param>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Column">Column of the table, from 1; 0 for the whole line.</param>
internal readonly record struct Place(string File, int Line, int Column)
{
    /// <summary><c>FILE:LINE:COLUMN</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}{(Column > 0 ? $":{Column}" : "")}");
}
