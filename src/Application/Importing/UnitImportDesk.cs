using Fadu.Application.Commands;
using Fadu.Application.Registers;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Application.Importing;

/// <summary>Imports units as people write them: reads the values of their attributes, then does what <see cref="UnitImporter"/> does.</summary>
/// <param name="workplace">Where it is done.</param>
public sealed class UnitImportDesk(Workplace workplace)
{
    /// <summary>So many rows are taken at once: as many as are appended together, so that all or nothing means just that.</summary>
    public const int MostRows = ImportAppender.AtOnce;

    /// <summary>Imports them.</summary>
    /// <param name="rows">The units.</param>
    /// <param name="mode">What happens where something is wrong.</param>
    /// <param name="known">Which attributes there are.</param>
    /// <param name="caller">Who imports; neither key nor expected version count.</param>
    /// <param name="ct">Ends it; what was appended stays.</param>
    /// <returns>
    /// Every fault of every row; beside those of the decisions, <c>attribute.*</c> and <c>value.*</c> under the attribute's code, and
    /// <c>import.twice</c>. Or <c>import.too_many</c>.
    /// </returns>
    public async Task<Result<ImportReport>> RunAsync(IReadOnlyList<UnitTextRow> rows, ImportMode mode, KnownAttributes known, Caller caller, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(known);
        if (rows.Count > MostRows)
            return new Problem("import.too_many", new($"一次最多 {MostRows} 行，这里有 {rows.Count} 行，请分批", $"at most {MostRows} rows at once, here are {rows.Count}; send them in parts"), "units");

        var (good, faults) = (new List<(int Row, UnitRow Unit)>(), new List<ImportFault>());
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, row) in rows.Index())
        {
            var (values, wrong) = Read(number, row, known);
            if (!first.TryAdd(row.Code, number))
                wrong.Add(Twice(number, first[row.Code]));
            if (wrong is [])
                good.Add((number, new(row.Code, row.Name, row.Kind, row.Parent, row.Group, values)));
            faults.AddRange(wrong);
        }

        // What is wrong already keeps all from being appended; what else is wrong is told along with it.
        var applied = mode is ImportMode.AllOrNothing && faults is not [] ? ImportMode.DryRun : mode;
        var report = await new UnitImporter(workplace.Store).RunAsync([.. good.Select(one => one.Unit)], applied, caller, new Progress<long>(), ct);
        return report with
        {
            Rows = rows.Count,
            Faults = [.. faults.Concat(report.Faults.Select(fault => fault with { Row = good[fault.Row].Row })).OrderBy(fault => fault.Row)],
        };
    }

    /// <summary>What to say where somebody else wrote to a stream meanwhile.</summary>
    /// <param name="stream">As <see cref="ImportReport.Conflict"/>.</param>
    public static Problem Conflict(string stream) => new("import.conflict", new(
        $"导入期间别人改了 {stream}，导入停在那里；请再导入一次，已经导入的不会重复",
        $"somebody else changed {stream} meanwhile, and the import stopped there; import once more, what was entered is not entered twice"), null);

    private static (List<(string Attribute, ItemValue Value)> Values, List<ImportFault> Faults) Read(int number, UnitTextRow row, KnownAttributes known)
    {
        var (values, faults) = (new List<(string, ItemValue)>(), new List<ImportFault>());
        foreach (var (attribute, text) in row.Attributes)
        {
            var (value, problem) = known.Read(attribute, text);
            if (value is { } read)
                values.Add((attribute, read));
            else
                faults.Add(new(number, attribute, problem! with { Where = attribute }));
        }

        return (values, faults);
    }

    private static ImportFault Twice(int number, int first) => new(number, "code", new("import.twice", new(
        $"第 {first + 1} 行已经是这个编号；同一单位只写一行", $"row {first + 1} has this code already; write each unit once"), "code"));
}
