using System.Globalization;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Reading.Rows;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Reading.Parts;

/// <summary>Reads a sheet row by row (ECMA-376, 18.3.1). All rows stand in the same cells, one after another: of a large sheet they would else be most of what is collected as garbage.</summary>
internal sealed class SheetRows : IDisposable
{
    private readonly ReadBudget _budget;
    private readonly ReadSheet _sheet;
    private readonly PartXml _xml;
    private readonly CellReader _cells;
    private readonly List<ReadCell> _row = [];
    private readonly int _root;
    private readonly string _rowName;
    private readonly string _cellName;
    private readonly string _placeName;
    private readonly string _hiddenName;
    private int _data = -1;
    private bool _isInData;
    private int _number;

    public SheetRows(PackageParts parts, ReadSheet sheet, CellContext context)
    {
        (_budget, _sheet) = (parts.Budget, sheet);
        _xml = parts.Open(sheet.Part);
        try
        {
            (_rowName, _cellName) = (_xml.Names.Add("row"), _xml.Names.Add("c"));
            (_placeName, _hiddenName) = (_xml.Names.Add("r"), _xml.Names.Add("hidden"));
            _root = _xml.Root("worksheet");
            _cells = new(_xml, _budget, sheet, context);
        }
        catch (RefusalException)
        {
            _xml.Dispose();
            throw;
        }
    }

    /// <summary>The merged ranges; known once all rows have been read.</summary>
    public List<CellRange> Merged { get; } = [];

    /// <summary>First and last columns of those that are hidden; known once the first row has been read.</summary>
    public List<(int First, int Last)> HiddenColumns { get; } = [];

    /// <summary>The next row with cells; null at the end, when all of the sheet has been checked.</summary>
    public SheetRow? Next()
    {
        while (true)
        {
            if (_isInData)
            {
                if (_xml.NextChild(_data))
                {
                    if ((object)_xml.Name == _rowName && ReadRow() is { } row)
                        return row;
                    continue;
                }

                _isInData = false;
            }

            if (!_xml.NextChild(_root))
            {
                _xml.Finish();
                return null;
            }

            if (_xml.Name == "sheetData")
                (_data, _isInData) = (_xml.Enter(), true);
            else if (_xml.Name == "cols")
                ReadColumns();
            else if (_xml.Name == "mergeCells")
                ReadMerged();
        }
    }

    public void Dispose() => _xml.Dispose();

    private SheetRow? ReadRow()
    {
        var (number, isHidden) = (_number + 1, false);
        while (_xml.NextAttribute(out var name))
        {
            if ((object)name == _placeName)
            {
                if (!int.TryParse(_xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out number))
                    throw _xml.Broken("行号有误", "a row's number is wrong");
            }
            else if ((object)name == _hiddenName)
            {
                isHidden = PartXml.IsYes(_xml.Value);
            }
        }

        _xml.ToElement();
        if (number <= _number || number > CellPlace.MostRows)
            throw _xml.Broken("行的次序有误", "rows are out of order");
        _number = number;

        _row.Clear();
        var (level, column) = (_xml.Enter(), 0);
        while (_xml.NextChild(level))
        {
            if ((object)_xml.Name == _cellName)
                column = _cells.Read(number, column, _row);
        }

        if (_row.Count == 0)
            return null;
        if (number > _budget.Limits.MostRows)
            throw new RefusalException(Refusals.TooLarge("行数", "rows", _budget.Limits.MostRows, $"{_sheet.Name}!{number}"));
        return new(number, isHidden, _row);
    }

    private void ReadColumns()
    {
        var level = _xml.Enter();
        while (_xml.NextChild(level))
        {
            if (!PartXml.IsYes(_xml.Attribute("hidden")))
                continue;
            if (!int.TryParse(_xml.Attribute("min"), NumberStyles.None, CultureInfo.InvariantCulture, out var first) || !int.TryParse(_xml.Attribute("max"), NumberStyles.None, CultureInfo.InvariantCulture, out var last))
                throw _xml.Broken("列号有误", "a column's number is wrong");
            HiddenColumns.Add((first, last));
            _budget.Listed(HiddenColumns.Count, "隐藏列数", "hidden columns", _sheet.Name);
        }
    }

    private void ReadMerged()
    {
        var level = _xml.Enter();
        while (_xml.NextChild(level))
        {
            Merged.Add(CellRange.Read(_xml.Attribute("ref")) ?? throw _xml.Broken("合并区域有误", "a merged range is wrong"));
            _budget.Listed(Merged.Count, "合并区域数", "merged ranges", _sheet.Name);
        }
    }
}
