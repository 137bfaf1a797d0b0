using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Tables;

/// <summary>A column of a table.</summary>
/// <typeparam name="T">What stands in a row.</typeparam>
/// <param name="Heading">Its head.</param>
/// <param name="Cell">Its cell of a row.</param>
internal sealed record TableColumn<T>(string Heading, Func<T, Cell> Cell)
{
    /// <summary>In digits; null: measured.</summary>
    public double? Width { get; init; }
}
