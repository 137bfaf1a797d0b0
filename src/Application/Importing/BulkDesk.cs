using Fadu.Application.Access;
using Fadu.Application.Books;
using Fadu.Application.Commands;
using Fadu.Kernel;

namespace Fadu.Application.Importing;

/// <summary>Values of many units at once, as a person sends them; each row within what the person may do.</summary>
/// <param name="importer">Brings them in.</param>
public sealed class BulkDesk(ValueImporter importer)
{
    /// <summary>So many rows are taken at once: as many as are appended together, so that all or nothing means just that.</summary>
    public const int MostRows = ImportAppender.AtOnce;

    /// <summary>Reports for units, each of which the person reports for.</summary>
    /// <param name="sight">Who asks.</param>
    /// <param name="round">Code of the round.</param>
    /// <param name="mode">What happens where something is wrong.</param>
    /// <param name="submit">Whether the units submit, too.</param>
    /// <param name="rows">The values.</param>
    /// <param name="notes">What is said along with it; its key and version are of no account, since repeating it changes nothing.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>What came of it, a row that may not be reported among the faults; or <c>round.unknown</c>, <c>bulk.too_many</c>.</returns>
    public Task<Result<ImportReport>> ReportAsync(
        Sight sight, string round, ImportMode mode, bool submit, IReadOnlyList<ValueRow> rows, CommandNotes notes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(rows);
        var import = new ValueImport { Round = round, As = ValueChannel.Reported, Caller = new() { Account = "" }, Source = "", Submit = submit, Mode = mode };
        return RunAsync(import, rows, unit => sight.ActAsReporter(unit, notes), sight, ct);
    }

    /// <summary>Supplies values from a survey or a register, as a coordinator.</summary>
    /// <param name="sight">Who asks.</param>
    /// <param name="round">Code of the round.</param>
    /// <param name="mode">What happens where something is wrong.</param>
    /// <param name="source">Where the values come from.</param>
    /// <param name="rows">The values.</param>
    /// <param name="notes">As of <see cref="ReportAsync"/>.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>What came of it; or <c>access.denied</c>, <c>round.unknown</c>, <c>bulk.too_many</c>.</returns>
    public async Task<Result<ImportReport>> SupplyAsync(
        Sight sight, string round, ImportMode mode, string source, IReadOnlyList<ValueRow> rows, CommandNotes notes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(rows);
        var acting = sight.ActAsCoordinator(notes);
        return acting.Value is { } caller
            ? await RunAsync(new() { Round = round, As = ValueChannel.Supplied, Caller = caller, Source = source, Mode = mode }, rows, _ => acting, sight, ct)
            : acting.Problems.ToArray();
    }

    private async Task<Result<ImportReport>> RunAsync(
        ValueImport import, IReadOnlyList<ValueRow> rows, Func<string, Result<Caller>> act, Sight sight, CancellationToken ct)
    {
        // What is not to be seen is answered like what is not there.
        if (sight.Register.Rounds.GetValueOrDefault(import.Round) is not { Opening: not null } round || !sight.SeesRound(round))
            return RoundProblems.Unknown(import.Round);
        if (rows.Count > MostRows)
            return new Problem("bulk.too_many", new($"一次最多 {MostRows} 行，这里有 {rows.Count} 行，请分批", $"at most {MostRows} rows at once, here are {rows.Count}; send them in parts"), "rows");

        var (numbers, faults, callers) = (new List<int>(), new List<ImportFault>(), new List<Caller>());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, row) in rows.Index())
        {
            var acting = act(row.Unit);
            if (!acting.Succeeded)
                faults.AddRange(acting.Problems.Select(problem => new ImportFault(number, "unit", problem)));
            else if (!seen.Add(row.Unit))
                faults.Add(new(number, "unit", Twice(row.Unit)));
            else
                numbers.Add(number);
            if (acting.Value is { } one)
                callers.Add(one);
        }

        if (numbers is [])
            return new ImportReport { Rows = rows.Count, Changed = 0, Unchanged = 0, Faults = faults, Events = 0, Applied = false };
        var mode = import.Mode is ImportMode.AllOrNothing && faults is not [] ? ImportMode.DryRun : import.Mode;
        var together = callers[0] with { Key = null, ExpectedVersion = null, Unit = callers.TrueForAll(caller => caller.Unit == callers[0].Unit) ? callers[0].Unit : null };
        var run = await importer.RunAsync(import with { Mode = mode, Caller = together }, [.. numbers.Select(number => rows[number])], Unheard.Instance, ct);
        return run.Value is not { } report
            ? run.Problems.ToArray()
            : report with { Rows = rows.Count, Faults = [.. faults.Concat(report.Faults.Select(fault => fault with { Row = numbers[fault.Row] })).OrderBy(fault => fault.Row)] };
    }

    private static Problem Twice(string unit) => new(
        "bulk.unit_twice", new($"单位 {unit} 出现了两次，请合成一行", $"the unit {unit} stands there twice; make it one row"), "unit");

    private sealed class Unheard : IProgress<long>
    {
        public static Unheard Instance { get; } = new();

        public void Report(long value)
        {
        }
    }
}
