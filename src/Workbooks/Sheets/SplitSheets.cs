using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Sheets;

/// <summary>
/// A table of as many rows as there are: where a sheet is full, it goes on in <c>名称 (2)</c> with the head repeated, and the last row of the full sheet says so.
/// Disposing it ends the last sheet.
/// </summary>
public sealed class SplitSheets : IDisposable
{
    private readonly WorkbookWriter _book;
    private readonly SheetLayout _layout;
    private readonly Action<SheetWriter> _writeHead;
    private readonly int _mostRows;
    private readonly List<string> _names = [];
    private bool _isDone;

    /// <summary>Begins the first sheet and writes its head.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="layout">Of each of the sheets; its name is the first one's.</param>
    /// <param name="writeHead">Writes the head of a sheet; called for each.</param>
    /// <param name="mostRows">The most rows of a sheet, head and last remark included; 1,048,576 unless a test asks for less.</param>
    public SplitSheets(WorkbookWriter book, SheetLayout layout, Action<SheetWriter> writeHead, int mostRows = CellPlace.MostRows)
    {
        (_book, _layout, _writeHead, _mostRows) = (book, layout, writeHead, mostRows);
        Sheet = Begin();
    }

    /// <summary>Called at the end of each sheet, before it is disposed: for its filter and the like.</summary>
    public Action<SheetWriter>? Ending { get; init; }

    /// <summary>The sheet that is being written.</summary>
    public SheetWriter Sheet { get; private set; }

    /// <summary>Names of the sheets so far; more than one: say so to whoever asked for the file.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Writes a row, in the next sheet where this one is full.</summary>
    public void Write(params ReadOnlySpan<Cell> cells) => Write(default(RowLayout), cells);

    /// <summary>Writes a row of its own height, in the next sheet where this one is full.</summary>
    public void Write(RowLayout layout, params ReadOnlySpan<Cell> cells)
    {
        // One row is kept for the remark.
        if (Sheet.Row >= _mostRows)
            GoOn();
        Sheet.Write(layout, cells);
    }

    /// <summary>Ends the last sheet.</summary>
    public void Dispose()
    {
        if (_isDone)
            return;
        _isDone = true;
        Ending?.Invoke(Sheet);
        Sheet.Dispose();
    }

    private void GoOn()
    {
        Ending?.Invoke(Sheet);
        Sheet.Write(Cell.Text($"（本表已满 {_mostRows} 行，以下见工作表“{SheetNames.Numbered(_layout.Name, _names.Count + 1)}”）"));
        Sheet.Dispose();
        Sheet = Begin();
    }

    private SheetWriter Begin()
    {
        _names.Add(_names is [] ? _layout.Name : SheetNames.Numbered(_layout.Name, _names.Count + 1));
        var sheet = _book.AddSheet(_layout with { Name = _names[^1] });
        _writeHead(sheet);
        return sheet;
    }
}
