using Fadu.Kernel;

namespace Fadu.Host.Batch;

/// <summary>Rows of a table that are to be imported.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="File">As it was named on the command line.</param>
/// <param name="Rows">Those without faults of their own, in the order of the file.</param>
/// <param name="Lines">Line of each.</param>
/// <param name="Columns">Column of each field, from 1, by the code of the item or attribute, or by role.</param>
/// <param name="Bad">How many rows have faults.</param>
internal sealed record ImportRows<T>(string File, IReadOnlyList<T> Rows, IReadOnlyList<int> Lines, IReadOnlyDictionary<string, int> Columns, int Bad)
{
    /// <summary>A problem with its place in the file.</summary>
    public Problem Placed(int row, string? field, Problem problem) => problem with
    {
        Where = new Place(File, Lines[row], field is not null && Columns.TryGetValue(field, out var column) ? column : 0).ToString(),
    };
}
