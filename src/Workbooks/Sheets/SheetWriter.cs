using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;
using Fadu.Workbooks.Sheets.Parts;

namespace Fadu.Workbooks.Sheets;

/// <summary>Writes one sheet row by row, from above. Disposing it ends the sheet.</summary>
public sealed class SheetWriter : IDisposable
{
    // Excel takes a sheet with more for broken.
    private const int MostLinks = 65_530;

    private readonly XmlSink _xml;
    private readonly Stream _part;
    private readonly StyleTable _styles;
    private readonly RowWriter _rows;
    private readonly SheetContent _content = new();
    private readonly Action<SheetWriter, SheetContent> _closed;
    private readonly bool _isShownFirst;
    private readonly int _number;
    private readonly WritingWatch? _watch;
    private WidthMeasure? _measure;
    private int _pagesWide;
    private bool _isDone;

    internal SheetWriter(SheetLayout layout, XmlSink xml, Stream part, StyleTable styles, bool isShownFirst, int number, WritingWatch? watch, Action<SheetWriter, SheetContent> closed)
    {
        (_number, _watch) = (number, watch);
        (Layout, _xml, _part, _styles, _isShownFirst, _closed) = (layout, xml, part, styles, isShownFirst, closed);
        _rows = new(xml, styles, layout.Columns);
        _xml.Target = _part;
        if (layout.Columns.Any(column => column.Width is null))
            _xml.Target = (_measure = new(layout)).Waiting;
        else
            WriteHead(new double?[layout.Columns.Count]);
    }

    /// <summary>How the sheet looks.</summary>
    public SheetLayout Layout { get; }

    /// <summary>Number of the next row, from 1; 1,048,577 when the sheet is full.</summary>
    public int Row { get; private set; } = 1;

    internal int CutTexts => _rows.CutTexts;

    /// <summary>Writes a row.</summary>
    /// <param name="cells">From column A on; at most 16,384.</param>
    /// <exception cref="InvalidOperationException">The sheet is full; <see cref="SplitSheets"/> goes on in another.</exception>
    /// <exception cref="OperationCanceledException">Whoever watches the writing has ended it.</exception>
    public void Write(params ReadOnlySpan<Cell> cells) => Write(default(RowLayout), cells);

    /// <summary>Writes a row of its own height.</summary>
    /// <inheritdoc cref="Write(ReadOnlySpan{Cell})"/>
    public void Write(RowLayout layout, params ReadOnlySpan<Cell> cells)
    {
        if (Row > CellPlace.MostRows)
            throw new InvalidOperationException($"A sheet takes {CellPlace.MostRows} rows; SplitSheets goes on in another.");
        if (cells.Length > ColumnName.Most)
            throw new ArgumentException($"A row takes {ColumnName.Most} cells.", nameof(cells));

        _watch?.Row();
        _rows.Write(Row, layout, cells);
        Row++;
        if (_measure is not null && _measure.Add(cells))
            StopMeasuring();
    }

    /// <summary>Leaves rows empty.</summary>
    /// <param name="rows">How many.</param>
    public void Skip(int rows) => Row += rows;

    /// <summary>Joins cells into one; only the first keeps what stands in it. Ranges must not overlap.</summary>
    public void Merge(CellRange range)
    {
        if (range.Count > 1)
            _content.Merged.Add(range);
    }

    /// <summary>Gives the head row of a range its filter buttons; one a sheet.</summary>
    public void Filter(CellRange range) => _content.Filter = range;

    /// <summary>Says what the cells of a range take.</summary>
    public void Validate(CellRange range, DataValidation rule) => _content.Validations.Add((range, rule));

    /// <summary>Puts a note on a cell; a second one replaces the first.</summary>
    public void Note(CellPlace place, string text) => _content.Notes[place] = text;

    /// <summary>Makes a cell lead to another one of the workbook. A sheet takes 65,530 links; cells behind them stay without one.</summary>
    /// <param name="place">The cell.</param>
    /// <param name="sheet">Name of the sheet that it leads to.</param>
    /// <param name="target">The cell that it leads to.</param>
    /// <param name="tip">Words shown on it; null: the target.</param>
    public void Link(CellPlace place, string sheet, CellPlace target, string? tip = null) =>
        Add(new(new(place), null, SheetNames.InFormula(sheet) + target, tip));

    /// <summary>Makes a cell lead to an address outside; as above.</summary>
    /// <param name="place">The cell.</param>
    /// <param name="address">http, https or mailto.</param>
    /// <param name="tip">Words shown on it; null: the address.</param>
    public void Link(CellPlace place, Uri address, string? tip = null) => Add(new(new(place), address.AbsoluteUri, null, tip));

    /// <summary>Gives the cells of a range a look that depends on what stands in them; an earlier one goes before a later one.</summary>
    public void Highlight(CellRange range, ConditionalFormat format) => _content.Formats.Add((range, format));

    /// <summary>Keeps the program from marking texts of a range that look like numbers; not needed for <see cref="Cell.Code"/>.</summary>
    public void IgnoreTextNumbers(CellRange range) => _content.TextNumbers.Add(range);

    /// <summary>Ends the sheet.</summary>
    public void Dispose()
    {
        if (_isDone)
            return;
        _isDone = true;
        if (_measure is not null)
            StopMeasuring();

        // From the first row to the last written: whoever adds rows below gets the mark, as for any other text.
        foreach (var column in _rows.CodeColumns)
            IgnoreTextNumbers(new(1, column, Row - 1, column));
        string? drawing = null;
        if (_content.Notes.Count > 0)
        {
            drawing = _content.Refer(Relationship.To("vmlDrawing", $"../drawings/vmlDrawing{_number}.vml"));
            _content.Refer(Relationship.To("comments", $"../comments{_number}.xml"));
        }

        SheetTail.Write(_xml, Layout, _content, _styles, drawing, _pagesWide);
        _xml.Flush();
        _part.Dispose();
        _closed(this, _content);
    }

    /// <summary>Closes the part without ending the sheet.</summary>
    internal void Abandon()
    {
        _isDone = true;
        _part.Dispose();
    }

    private void Add(SheetLink link)
    {
        if (_content.Links.Count < MostLinks)
            _content.Links.Add(link);
    }

    private void StopMeasuring()
    {
        var measure = _measure!;
        _measure = null;
        _xml.Flush();
        _xml.Target = _part;
        WriteHead(measure.Widths());
        _xml.Flush();
        measure.Waiting.WriteTo(_part);
        measure.Waiting.Dispose();
    }

    private void WriteHead(IReadOnlyList<double?> widths)
    {
        _pagesWide = PageWidth.Pages(Layout, widths);
        SheetHead.Write(_xml, Layout, widths, _styles, _isShownFirst);
    }
}
