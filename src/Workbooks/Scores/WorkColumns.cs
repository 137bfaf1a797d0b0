using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Scores;

/// <summary>The columns of the sheet where everything is worked out, in the order in which they were asked for.</summary>
internal sealed class WorkColumns
{
    /// <summary>Columns before the first: code and name.</summary>
    public const int Before = 2;

    private readonly List<WorkColumn> _all = [];

    public IReadOnlyList<WorkColumn> All => _all;

    public WorkColumn Add(string section, string name, string detail, Func<int, Cell> cell)
    {
        var column = new WorkColumn(Before + _all.Count + 1, section, name, detail, cell);
        _all.Add(column);
        return column;
    }
}
