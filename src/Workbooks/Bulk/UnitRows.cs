using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Bulk;

/// <summary>
/// The rows of a bulk workbook as they come. Where a unit has several, they count as one: a value that stands there twice counts once, and of two that
/// contradict each other neither is taken.
/// </summary>
/// <param name="tell">Hears of rows that count as one with another.</param>
/// <param name="refuse">Hears of values that contradict each other.</param>
internal sealed class UnitRows(Action<SheetNotice> tell, Action<SheetFault> refuse)
{
    private readonly List<BulkRow> _rows = [];
    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);

    // Only of units that have several rows: nearly none has.
    private readonly Dictionary<(string Unit, string Item), Told> _told = [];

    /// <summary>Those in which something stands that can be taken; no item of a unit twice.</summary>
    public IReadOnlyList<BulkRow> All => _rows.TrueForAll(row => row.Values is not []) ? _rows : [.. _rows.Where(row => row.Values is not [])];

    /// <summary>Adds a row with values.</summary>
    public void Add(BulkRow row)
    {
        if (_first.TryAdd(row.Unit, _rows.Count))
        {
            _rows.Add(row);
            return;
        }

        var first = _rows[_first[row.Unit]];
        tell(new(row.Sheet, row.Place, "bulk.unit_again", new(
            $"单位 {Quoting.Shown(row.Unit)} 不止一行，和 {first.Sheet}!{first.Place} 合在一起读，相同的数只算一次",
            $"the unit {Quoting.Shown(row.Unit)} has several rows; this one and {first.Sheet}!{first.Place} count as one, and what stands in both counts once")));
        foreach (var (item, value, column) in first.Values)
            _told.TryAdd((row.Unit, item.Code), new(value, first, column));
        _rows.Add(row with { Values = [.. row.Values.Where(value => IsNew(row, value.Item, value.Value, value.Column))] });
    }

    private bool IsNew(BulkRow row, Item item, ItemValue value, int column)
    {
        var here = new Told(value, row, column);
        if (_told.TryAdd((row.Unit, item.Code), here))
            return true;

        var there = _told[(row.Unit, item.Code)];
        if (there.Value == value && there.Against is null)
            return false;
        if (there.Against is null)
        {
            refuse(Contradiction(item, there, here));
            Withdraw(there.Row, item);
            there = _told[(row.Unit, item.Code)] = there with { Against = here };
        }

        refuse(Contradiction(item, here, there.Value == value ? there.Against! : there));
        return false;
    }

    private void Withdraw(BulkRow row, Item item)
    {
        var place = _rows.FindIndex(_first[row.Unit], one => one.Place == row.Place && one.Sheet == row.Sheet);
        if (place >= 0)
            _rows[place] = _rows[place] with { Values = [.. _rows[place].Values.Where(value => value.Item != item)] };
    }

    private static SheetFault Contradiction(Item item, Told here, Told there)
    {
        var (one, other) = (Quoting.Shown(CellValues.Written(here.Value)), Quoting.Shown(CellValues.Written(there.Value)));
        return new(
            here.Row.Sheet,
            here.Place,
            "bulk.contradiction",
            new(
                $"单位 {Quoting.Shown(here.Row.Unit)} 的“{item.Name}”有两个不同的数：这一格是 {one}，{there.Row.Sheet}!{there.Place} 是 {other}",
                $"'{item.Name}' of the unit {Quoting.Shown(here.Row.Unit)} has two different values: {one} in this cell, {other} in {there.Row.Sheet}!{there.Place}"),
            new("请留下对的数，清空另一格", "leave the one that is right, and empty the other cell"))
        {
            Item = item.Code,
            Unit = here.Row.ShownName,
        };
    }

    private sealed record Told(ItemValue Value, BulkRow Row, int Column)
    {
        /// <summary>The first value that contradicts it; null: none does.</summary>
        public Told? Against { get; init; }

        public CellPlace Place => Row.Place with { Column = Column };
    }
}
