using Fadu.Application.Commands;
using Fadu.EventStore;
using Fadu.EventStore.Events;
using Fadu.Indicators.Units;
using Fadu.Kernel;

namespace Fadu.Application.Importing;

/// <summary>Registers units, or brings those that are there up to date; a unit above may stand anywhere in the same import.</summary>
/// <param name="store">The events.</param>
public sealed class UnitImporter(PostgresEventStore store)
{
    private readonly Dictionary<string, Unit> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StreamHead> _heads = new(StringComparer.Ordinal);

    /// <summary>Imports them.</summary>
    /// <param name="rows">Each code once.</param>
    /// <param name="mode">What happens where something is wrong.</param>
    /// <param name="caller">Who imports.</param>
    /// <param name="progress">Hears of the rows appended.</param>
    /// <param name="ct">Ends it; what was appended stays.</param>
    public async Task<ImportReport> RunAsync(IReadOnlyList<UnitRow> rows, ImportMode mode, Caller caller, IProgress<long> progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(rows);
        await LoadAsync([.. rows.SelectMany(row => row.Parent is null ? [row.Code] : new[] { row.Code, row.Parent }).Where(IsCode).Distinct(StringComparer.Ordinal)], ct);
        var (pending, faults) = (new List<PendingStream>(), new List<ImportFault>());
        foreach (var number in ParentsFirst(rows))
        {
            var (row, before) = (rows[number], StateOf(rows[number].Code));
            var result = Decide(row, before);
            if (result.Value is not { } events)
            {
                faults.AddRange(result.Problems.Select(problem => new ImportFault(number, problem.Where, problem)));
                continue;
            }

            _units[row.Code] = events.Aggregate(before, Unit.Evolve);
            if (events is not [])
            {
                var stream = Aggregates.StreamOfUnit(row.Code);
                pending.Add(new(number, new(_heads.GetValueOrDefault(row.Code) ?? StreamHead.Before(stream), Aggregates.Unit.Kind, events)) { StandsOn = HeadsAbove(events) });
            }
        }

        return await new ImportAppender(store, caller, [], progress).FinishAsync(rows.Count, mode, pending, [.. faults.OrderBy(fault => fault.Row)], ct);
    }

    private Result<UnitEvent[]> Decide(UnitRow row, Unit state)
    {
        var (events, problems) = (new List<UnitEvent>(), new List<Problem>());
        if (state.Status is UnitStatus.Unknown)
        {
            Take("name", it => new RegisterUnit(row.Code, row.Name ?? "", row.Kind, row.Parent, AncestorsOf(row.Parent), row.Group).Decide(it), keepsPlace: true);
        }
        else
        {
            if (row.Name is { } name)
                Take("name", new RenameUnit(name).Decide);
            if (row.Kind is { } kind)
                Take("kind", new ClassifyUnit(kind).Decide);
            if (row.Parent is { } parent && parent != state.Parent)
                Take("parent", new MoveUnit(parent, AncestorsOf(parent)).Decide);
            if (row.Group is { } group)
                Take("group", new GroupUnit(group).Decide);
        }

        // A unit that can't be registered has no attributes to speak of.
        foreach (var (attribute, value) in problems is [] ? row.Attributes : [])
            Take(attribute, new SetAttribute(attribute, value, null, null).Decide);
        return problems is [] ? events.ToArray() : problems.DistinctBy(problem => (problem.Code, problem.Where)).ToArray();

        void Take(string field, Func<Unit, Result<UnitEvent[]>> decide, bool keepsPlace = false)
        {
            var decided = decide(state);
            problems.AddRange(decided.Problems.Select(problem => keepsPlace && problem.Where is not null ? problem : problem with { Where = field }));
            foreach (var @event in decided.Value ?? [])
            {
                state = Unit.Evolve(state, @event);
                events.Add(@event);
            }
        }
    }

    private Unit StateOf(string code) => _units.GetValueOrDefault(code, Unit.None);

    // From the unit upwards without itself; null where there is no such unit.
    private List<string>? AncestorsOf(string? code)
    {
        if (code is null || StateOf(code).Status is UnitStatus.Unknown)
            return null;

        var ancestors = new List<string>();
        for (var above = StateOf(code).Parent; above is not null && !ancestors.Contains(above); above = StateOf(above).Parent)
            ancestors.Add(above);
        return ancestors;
    }

    // Were one of those above moved below the unit meanwhile, the two would stand below each other. A new unit has none below it.
    private StreamHead[] HeadsAbove(UnitEvent[] events) => events.OfType<UnitMoved>().LastOrDefault() is { Parent: { } parent }
        ? [.. new[] { parent }.Concat(AncestorsOf(parent) ?? []).Select(code => _heads.GetValueOrDefault(code)).OfType<StreamHead>()]
        : [];

    // Rows whose unit above stands in the import too come after that one; in a circle, wherever it was entered.
    private static IEnumerable<int> ParentsFirst(IReadOnlyList<UnitRow> rows)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
            numbers.TryAdd(rows[i].Code, i);

        var seen = new bool[rows.Count];
        var chain = new Stack<int>();
        for (var i = 0; i < rows.Count; i++)
        {
            for (var at = i; !seen[at];)
            {
                seen[at] = true;
                chain.Push(at);
                if (rows[at].Parent is not { } parent || !numbers.TryGetValue(parent, out at))
                    break;
            }

            while (chain.TryPop(out var next))
                yield return next;
        }
    }

    // With everything above, level by level.
    private async Task LoadAsync(IReadOnlyList<string> codes, CancellationToken ct)
    {
        while (codes is not [])
        {
            foreach (var some in codes.Chunk(ImportAppender.AtOnce))
            {
                foreach (var (stream, (state, head)) in await StreamLoader.LoadAsync(store, Aggregates.Unit, [.. some.Select(Aggregates.StreamOfUnit)], ct))
                    (_units[stream["unit/".Length..]], _heads[stream["unit/".Length..]]) = (state, head);
            }

            codes = [.. codes.Select(code => StateOf(code).Parent).OfType<string>().Where(code => !_units.ContainsKey(code)).Distinct(StringComparer.Ordinal)];
        }
    }

    private static bool IsCode(string code) => code.Length > 0;
}
