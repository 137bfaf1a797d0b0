using Fadu.Application.Commands;
using Fadu.EventStore;
using Fadu.EventStore.Reading;
using Fadu.Indicators.Units;
using Fadu.Indicators.Values;
using Fadu.Workbooks.Bulk;
using Fadu.Workbooks.Intake;

namespace Fadu.Application.Forms;

/// <summary>
/// Holds the names in the rows of a bulk workbook against those of the units: where a person sorted some columns without the others,
/// values stand beside another unit's code.
/// </summary>
/// <param name="store">The events, which know former names.</param>
/// <param name="units">The units by their codes.</param>
internal sealed class RowNames(PostgresEventStore store, IReadOnlyDictionary<string, Unit> units)
{
    /// <summary>The rows that bear the name of their unit, as it is called now or was when the file was made, or none.</summary>
    /// <param name="rows">All of them.</param>
    /// <param name="made">When the file was made.</param>
    /// <param name="faults">Takes why the others are refused.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<List<BulkRow>> SortAsync(IReadOnlyList<BulkRow> rows, DateTimeOffset made, List<SheetFault> faults, CancellationToken ct)
    {
        var (taken, asked) = (new List<BulkRow>(rows.Count), 0);
        foreach (var row in rows)
        {
            // Whoever sorted a large table apart has a fault in nearly every row, and those are told without looking further.
            if (!units.TryGetValue(row.Unit, out var unit) || IsCalled(row, unit) || (asked++ < BulkReading.MostTold && IsCalled(row, await FormerAsync(row.Unit, made, ct))))
                taken.Add(row);
            else
                faults.Add(Other(row, unit));
        }

        return taken;
    }

    // A unit without a name is handed out by its code.
    private static bool IsCalled(BulkRow row, Unit unit) => NameKey.Of(row.Name) is var name && (name.Length == 0 || name == NameKey.Of(unit.Name) || name == row.Unit);

    private async Task<Unit> FormerAsync(string code, DateTimeOffset moment, CancellationToken ct) => (await store.LoadAsync(
        Aggregates.StreamOfUnit(code), StreamRange.At(moment), Unit.None, (state, @event) => Unit.Evolve(state, (UnitEvent)@event), ct)).State;

    private static SheetFault Other(BulkRow row, Unit unit) => new(
        row.Sheet,
        row.Place,
        "bulk.other_unit",
        new(
            $"单位编号 {Quoting.Shown(row.Unit)} 是“{Quoting.Shown(unit.Name)}”，这一行的单位名称却是“{Quoting.Shown(row.Name)}”，不知道数是哪个单位的",
            $"the code {Quoting.Shown(row.Unit)} is that of '{Quoting.Shown(unit.Name)}', and the row is named '{Quoting.Shown(row.Name)}', so that nobody knows whose the values are"),
        new(
            "请让编号、名称和数回到同一行（排序时要选中整张表）；编号没有错的，清空单位名称再交",
            "bring code, name and values of a unit together again (sort all columns at once); where the code is right, empty the name"))
    {
        Unit = row.Name,
    };
}
