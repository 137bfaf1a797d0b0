using System.Globalization;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;
using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Reading.Rows;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Bulk;

/// <summary>Reads the rows of bulk workbooks: columns are known by the codes of items, rows by those of units.</summary>
internal sealed class BulkSheetReader
{
    /// <summary>Where the last row is that may name the columns.</summary>
    public const int LastHeadingRow = 100;

    private readonly Dictionary<string, Item> _items;
    private readonly UnitRows _rows;
    private readonly List<(int Column, Item Item)> _columns = [];
    private readonly HashSet<int> _filled = [];
    private readonly List<SheetFault> _faults = [];
    private readonly List<SheetNotice> _notices = [];
    private readonly HashSet<(string Sheet, int Row)> _wrong = [];
    private int _unit;
    private int _name;
    private int _group;
    private int _version;
    private string? _unitName;
    private string? _sheet;
    private int _skip;

    /// <param name="items">What the columns may be.</param>
    public BulkSheetReader(IReadOnlyList<Item> items) =>
        (_items, _rows) = (items.ToDictionary(item => item.Code, StringComparer.Ordinal), new(Tell, Add));

    /// <summary>Rows that can be taken.</summary>
    public IReadOnlyList<BulkRow> Rows => _rows.All;

    /// <summary>The first faults.</summary>
    public IReadOnlyList<SheetFault> Faults => _faults;

    /// <summary>All of them.</summary>
    public int FaultCount { get; private set; }

    /// <summary>The rows that they are in, below those that name the columns.</summary>
    public IReadOnlySet<(string Sheet, int Row)> WrongRows => _wrong;

    /// <summary>The first notices.</summary>
    public IReadOnlyList<SheetNotice> Notices => _notices;

    /// <summary>Number of the row that names the columns of the sheet that is read; 0: none was found yet.</summary>
    public int HeadingRow { get; private set; }

    /// <summary>Begins with another sheet.</summary>
    public void Begin()
    {
        (HeadingRow, _unitName) = (0, null);
        _columns.Clear();
        _filled.Clear();
    }

    /// <summary>Tells of what a person may not have seen of the sheet that was read, where values stand in it.</summary>
    /// <param name="sheet">Its name.</param>
    /// <param name="isSheet">Whether it is hidden.</param>
    /// <param name="isHidden">Whether a column is.</param>
    public void TellHidden(string sheet, bool isSheet, Func<int, bool> isHidden)
    {
        if (isSheet && _filled.Count > 0)
            Tell(SheetNotice.HiddenSheet(sheet, new(HeadingRow, _unit)));
        foreach (var (column, item) in _columns)
        {
            if (_filled.Contains(column) && isHidden(column))
                Tell(SheetNotice.HiddenColumn(sheet, new(HeadingRow, column), item.Name));
        }
    }

    /// <summary>Reads a row.</summary>
    /// <returns>False where the sheet is none of ours.</returns>
    public bool Read(string sheet, SheetRow row)
    {
        if (HeadingRow == 0)
        {
            if (row.Number > LastHeadingRow)
                return false;
            _sheet = sheet;
            ReadHeading(sheet, row);
        }
        else if (_skip > 0 && row.Number <= HeadingRow + _skip && CellValues.IsBlank(row[_unit]))
        {
            // Names and what is allowed stand below the codes.
        }
        else
        {
            ReadUnit(sheet, row);
        }

        return true;
    }

    /// <summary>A row below the heading as it stands, what can't be read included; nothing is told of it.</summary>
    public BulkUnit AsItStands(SheetRow row)
    {
        var (values, unread) = (new Dictionary<string, ItemValue>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var (column, item) in _columns)
        {
            if (CellValues.Read(item, row[column]) is { Fault: null } reading)
            {
                if (reading.Value is { } value)
                    values[item.Code] = value;
            }
            else
            {
                // What only its cell makes wrong, such as digits lost, must not become right by being written as text.
                var typed = CellValues.Typed(item, row[column]);
                unread[item.Code] = CellValues.Read(item, new() { Place = row[column].Place, Kind = CellKind.Text, Text = typed }).Fault is null ? "" : typed;
            }
        }

        return new(CodeIn(row), _name > 0 ? row[_name].Text : "", _group > 0 ? row[_group].Text : null) { Values = values, Unread = unread, Version = VersionIn(row) };
    }

    private string CodeIn(SheetRow row) => row[_unit] is { Kind: CellKind.Number } number ? ExactNumber.Show(number.Number) : row[_unit].Text.Trim();

    private void ReadHeading(string sheet, SheetRow row)
    {
        if (row.Cells.FirstOrDefault(cell => cell.Kind is CellKind.Text && cell.Text.Trim() is BulkColumns.Unit) is not { Place.Column: > 0 and var unit })
            return;

        (HeadingRow, _unit, _name, _group, _version, _skip) = (row.Number, unit, 0, 0, 0, BulkColumns.FirstRow - BulkColumns.HeadingRow - 1);
        foreach (var cell in row.Cells)
        {
            var heading = cell.Text.Trim();
            if (_items.TryGetValue(heading, out var item) && _columns.Exists(column => column.Item == item))
                Fault(sheet, cell.Place, "bulk.column_twice", new($"数据项 {Quoting.Shown(heading)} 有两列", $"there are two columns of {Quoting.Shown(heading)}"), new("请只留一列", "leave one of them"), heading);
            else if (item is not null)
                _columns.Add((cell.Place.Column, item));
            else if (heading is BulkColumns.Name)
                _name = cell.Place.Column;
            else if (heading is BulkColumns.Group)
                _group = cell.Place.Column;
            else if (heading is BulkColumns.Version)
                _version = cell.Place.Column;
            else if (heading.Length > 0 && !BulkColumns.Fixed.Contains(heading))
                Fault(sheet, cell.Place, "bulk.unknown_column", new($"没有编号为 {Quoting.Shown(heading)} 的数据项可由本表导入", $"there is no item {Quoting.Shown(heading)} that this file takes"), NearestName.Find(heading, _items.Keys) is { } near ? new($"是不是 {near}？", $"is it {near}?") : new("请删去这一列", "remove the column"), null);
        }
    }

    private void ReadUnit(string sheet, SheetRow row)
    {
        var named = row[_unit];
        var code = CodeIn(row);
        var name = _name > 0 ? row[_name].Text.Trim() : "";
        _unitName = name.Length > 0 ? name : code;
        if (code.Length == 0)
        {
            if (_columns.Exists(column => !CellValues.IsBlank(row[column.Column])))
                Fault(sheet, named.Place, "bulk.no_unit", new("这一行没有单位编号", "this row has no unit's code"), new("请写上单位编号，或者清空这一行", "write it, or empty the row"), null);
            return;
        }

        var values = new List<(Item, ItemValue, int)>();
        foreach (var (column, item) in _columns)
        {
            var cell = row[column];
            var reading = CellValues.Read(item, cell);
            if (reading.Fault is { } fault)
                Add(fault.At(sheet, cell.Place, item.Code));
            else if (reading.Value is { } value)
            {
                values.Add((item, value, column));
                _filled.Add(column);
            }

            foreach (var (kind, message) in reading.Notices)
                Tell(new(sheet, cell.Place, kind, message));
        }

        if (values is [])
            return;
        if (row.IsHidden)
            Tell(new(sheet, named.Place, "cell.hidden_row", new("这一行是隐藏的，也读入了", "this row is hidden and was read too")));
        _rows.Add(new(sheet, code, named.Place, VersionIn(row), values) { Name = name });
    }

    private long? VersionIn(SheetRow row) =>
        _version > 0 && long.TryParse(row[_version].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    private void Fault(string sheet, CellPlace place, string code, Text cause, Text? cure, string? item) => Add(new(sheet, place, code, cause, cure) { Item = item });

    private void Add(SheetFault fault)
    {
        FaultCount++;
        if (fault.Place.Row > HeadingRow || fault.Sheet != _sheet)
            _wrong.Add((fault.Sheet, fault.Place.Row));
        if (_faults.Count < BulkReading.MostTold)
            _faults.Add(fault with { ItemName = fault.Item is { } code ? _items.GetValueOrDefault(code)?.Name : null, Unit = fault.Unit ?? _unitName });
    }

    private void Tell(SheetNotice notice)
    {
        if (_notices.Count < BulkReading.MostTold)
            _notices.Add(notice);
    }
}
