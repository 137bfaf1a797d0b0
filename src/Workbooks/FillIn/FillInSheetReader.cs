using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;
using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Reading.Rows;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.FillIn;

/// <summary>Reads the rows of one sheet that came back. Rows are known by the codes of their items, wherever they were sorted to.</summary>
/// <param name="plan">What stands where.</param>
/// <param name="sheet">The sheet.</param>
/// <param name="ticket">What it showed when it was handed out.</param>
internal sealed class FillInSheetReader(FillInPlan plan, FillInSheet sheet, FillInTicket ticket)
{
    private readonly Dictionary<string, FillInRow> _rows = sheet.Rows.ToDictionary(row => row.Item.Code, StringComparer.Ordinal);
    private readonly Dictionary<string, CellPlace> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _twice = new(StringComparer.Ordinal);
    private readonly List<FillInValue> _values = [];
    private readonly List<SheetFault> _faults = [];
    private readonly List<SheetNotice> _notices = [];

    /// <summary>Its heading; null: it has none, and nothing was read.</summary>
    public FillInHeading? Heading { get; private set; }

    /// <summary>Values that can be taken.</summary>
    public IEnumerable<FillInValue> Values => _values.Where(value => !_twice.Contains(value.Item.Code));

    /// <summary>Why cells can't be taken; the first of very many.</summary>
    public IReadOnlyList<SheetFault> Faults => _faults;

    /// <summary>All of them.</summary>
    public int FaultCount { get; private set; }

    /// <summary>What the person should know.</summary>
    public IReadOnlyList<SheetNotice> Notices => _notices;

    /// <summary>What was written beside items.</summary>
    public Dictionary<string, string> Remarks { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads all rows.</summary>
    public void Read(IEnumerable<SheetRow> rows)
    {
        foreach (var row in rows)
        {
            if (Heading is { } heading)
                Read(row, heading);
            else if (row.Number > FillInHeading.LastRow)
                return;
            else
                Heading = FillInHeading.Of(row);
        }

        if (Heading is { } found)
            ReportMissing(found);
    }

    /// <summary>Tells of what a person may not have seen, where it was changed.</summary>
    /// <param name="isSheet">Whether the sheet is hidden.</param>
    /// <param name="isColumn">Whether the column of the values is.</param>
    public void TellHidden(bool isSheet, bool isColumn)
    {
        if (Heading is not { } heading || !_values.Exists(value => value.IsChanged))
            return;
        var place = new CellPlace(heading.Row, heading.Value);
        if (isColumn)
            _notices.Insert(0, SheetNotice.HiddenColumn(sheet.Name, place, FillInColumns.ValueHeading));
        if (isSheet)
            _notices.Insert(0, SheetNotice.HiddenSheet(sheet.Name, place));
    }

    private void Read(SheetRow row, FillInHeading heading)
    {
        var (named, cell) = (row[heading.Code], row[heading.Value]);
        var code = named.Kind is CellKind.Number ? ExactNumber.Show(named.Number) : named.Text.Trim();
        if (code.Length == 0)
        {
            if (!CellValues.IsBlank(cell))
                Fault(cell.Place, "fill_in.no_code", new("这一行没有编号，不知道是哪个数据项", "this row has no code, so that nobody knows which item it is"), new("请把值填到有编号的行里", "write the value into a row with a code"), null);
            return;
        }

        if (!_rows.TryGetValue(code, out var planned))
        {
            Unknown(code, named.Place, cell);
            return;
        }

        if (planned.FilledInOn is { } home)
        {
            if (!CellValues.IsBlank(cell) && !cell.Text.StartsWith(FillInSheetWriter.Elsewhere, StringComparison.Ordinal))
                Fault(cell.Place, "fill_in.elsewhere", new($"“{planned.Item.Name}”不在这里填", $"'{planned.Item.Name}' is not filled in here"), new($"请填到工作表“{home}”", $"write it on the sheet '{home}'"), code);
            return;
        }

        if (!_seen.TryAdd(code, cell.Place))
        {
            Fault(named.Place, "fill_in.item_twice", new($"编号 {Quoting.Shown(code)} 的行有两处，另一处在 {_seen[code]}", $"there are two rows of {Quoting.Shown(code)}, the other at {_seen[code]}"), new("请只留一行", "leave one of them"), code);
            _twice.Add(code);
            return;
        }

        if (heading.Name > 0 && row[heading.Name] is var called && IsOfAnother(planned.Item, called, cell))
        {
            OtherItem(planned.Item, called);
            return;
        }

        Take(planned.Item, cell, row.IsHidden);
        if (heading.Remark > 0 && row[heading.Remark].Text.Trim() is { Length: > 0 } remark)
            Remarks[code] = remark;
    }

    private static Text NotYours(Item item, ReadCell cell) => CellValues.Typed(item, cell) is { Length: > 0 } stands
        ? new($"“{item.Name}”不由填报单位填写，这一格现在是 {Quoting.Shown(stands)}", $"'{item.Name}' is not filled in by the unit; {Quoting.Shown(stands)} stands there now")
        : new($"“{item.Name}”不由填报单位填写，这一格现在是空的", $"'{item.Name}' is not filled in by the unit; the cell is empty now");

    private void Take(Item item, ReadCell cell, bool isHidden)
    {
        var shown = CellValues.Normal(item, ticket.Shown.TryGetValue(item.Code, out var value) ? value : null);
        var reading = CellValues.Read(item, cell);
        if (item.From is not ItemSource.Unit)
        {
            // Locked cells; whoever took the protection off has to be told that this is not the place.
            if (reading.Value != shown && !IsAsShown(cell, shown))
                Fault(cell.Place, "fill_in.not_yours", NotYours(item, cell), shown is { } was ? new($"请改回 {Quoting.Shown(CellValues.Written(was))}", $"put {Quoting.Shown(CellValues.Written(was))} back") : new("请清空这一格", "empty this cell"), item.Code);
            return;
        }

        if (reading.Fault is { } fault)
        {
            // What was there before and a later revision does not admit is nobody's mistake here.
            if (IsAsShown(cell, shown))
                _values.Add(new(item, shown, shown, sheet.Name, cell.Place));
            else
                Add(fault.At(sheet.Name, cell.Place, item.Code));
            return;
        }

        var read = new FillInValue(item, reading.Value, shown, sheet.Name, cell.Place);
        _values.Add(read);
        foreach (var (code, message) in reading.Notices)
        {
            if (read.IsChanged || CellValues.IsFormula(cell) || code is CellValues.TimeDropped)
                _notices.Add(new(sheet.Name, cell.Place, code, message));
        }

        if (isHidden && read.IsChanged)
            _notices.Add(new(sheet.Name, cell.Place, "cell.hidden_row", new("这一行是隐藏的，也读入了", "this row is hidden and was read too")));
    }

    // Where columns were sorted apart, nobody can tell whose the value is. A row without one harms nobody.
    private bool IsOfAnother(Item item, in ReadCell name, in ReadCell value) =>
        NameKey.Of(name.Text) is { Length: > 0 } called && called != NameKey.Of(item.Name) && (!CellValues.IsBlank(value) || ticket.Shown.ContainsKey(item.Code));

    private void OtherItem(Item item, in ReadCell name)
    {
        var called = NameKey.Of(name.Text);
        var other = _rows.Values.FirstOrDefault(row => NameKey.Of(row.Item.Name) == called)?.Item.Code;
        var (chinese, english) = (Quoting.Shown(name.Text.Trim()), other is null ? "" : $" ({other})");
        Fault(
            name.Place,
            "fill_in.other_item",
            new(
                $"编号 {item.Code} 的数据项是“{item.Name}”，这一行的数据项却是“{chinese}”{(other is null ? "" : $"（编号 {other}）")}，不知道本期值是哪一项的",
                $"the code {item.Code} is that of '{item.Name}', and the row is named '{chinese}'{english}, so that nobody knows whose the value is"),
            new("请让编号、数据项和本期值回到同一行，或者重新下载填报表，把数填进去再交", "bring code, name and value of an item together again, or download the file again and fill that in"),
            item.Code);
    }

    private static bool IsAsShown(in ReadCell cell, ItemValue? shown) =>
        shown is { } value ? cell is { Kind: CellKind.Text, Formula: null } && cell.Text.Trim() == CellValues.Written(value).Trim() : CellValues.IsBlank(cell);

    private void Unknown(string code, CellPlace place, in ReadCell cell)
    {
        if (plan.HomeOf(code) is { } home)
            Fault(place, "fill_in.other_sheet", new($"编号 {Quoting.Shown(code)} 的数据项不在这张表上", $"the item {Quoting.Shown(code)} is not on this sheet"), new($"请填到工作表“{home.Name}”", $"write it on the sheet '{home.Name}'"), null);
        else if (!CellValues.IsBlank(cell))
        {
            var near = NearestName.Find(code, _rows.Keys);
            Fault(place, "fill_in.unknown_item", new($"没有编号为 {Quoting.Shown(code)} 的数据项", $"there is no item {Quoting.Shown(code)}"), near is null ? new("请不要改编号", "leave the codes as they are") : new($"是不是 {near}？请不要改编号", $"is it {near}? Leave the codes as they are"), null);
        }
    }

    private void ReportMissing(FillInHeading heading)
    {
        foreach (var row in sheet.Rows.Where(row => row.FilledInOn is null && row.Item.From is ItemSource.Unit && !_seen.ContainsKey(row.Item.Code)))
            Fault(new(heading.Row, heading.Code), "fill_in.row_missing", new($"缺少“{row.Item.Name}”（{row.Item.Code}）的一行", $"the row of '{row.Item.Name}' ({row.Item.Code}) is missing"), new("请从原表把这一行复制回来；没有数就把值留空", "copy it back from the file as it was; leave its value empty where there is none"), row.Item.Code);
    }

    private void Fault(CellPlace place, string code, Text cause, Text? cure, string? item) => Add(new(sheet.Name, place, code, cause, cure) { Item = item });

    // Each row of a sheet may have one, and a sheet has a million.
    private void Add(SheetFault fault)
    {
        FaultCount++;
        if (_faults.Count < FillInReading.MostTold)
            _faults.Add(fault with { ItemName = fault.Item is { } code && _rows.TryGetValue(code, out var row) ? row.Item.Name : null });
    }
}
