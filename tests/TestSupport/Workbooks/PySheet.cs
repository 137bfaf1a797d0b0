namespace Fadu.TestSupport.Workbooks;

/// <summary>A sheet as openpyxl reads it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State">visible, hidden, veryHidden.</param>
/// <param name="Cells">Those with a value, row by row.</param>
/// <param name="Notes">By place.</param>
/// <param name="Merged">Ranges, sorted.</param>
public sealed record PySheet(string Name, string State, IReadOnlyList<PyCell> Cells, IReadOnlyDictionary<string, string> Notes, IReadOnlyList<string> Merged)
{
    /// <summary>Colors behind cells that are no part of a merged range, by place: <c>FFFFB4AB</c>.</summary>
    public IReadOnlyDictionary<string, string> Fills { get; init; } = new Dictionary<string, string>();

    /// <summary>What cells take (data validation), by place: type, operator (none of a list), bounds.</summary>
    public IReadOnlyDictionary<string, string> Rules { get; init; } = new Dictionary<string, string>();

    /// <summary>Value of a cell; null where there is none.</summary>
    public string? this[string place] => Cells.FirstOrDefault(cell => cell.Place == place)?.Value;

    /// <summary>The values by rows, cells without a value as empty texts; rows without any are left out.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows =>
        [.. Cells.GroupBy(cell => cell.Place.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"])).Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell.Value)])];
}
