using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Trials;

namespace Fadu.Indicators.Tests.Helps;

/// <summary>Whom helps lift, found unit by unit and place by place.</summary>
internal sealed class NaiveHelp
{
    private readonly RoundScores _now;
    private readonly PlanTarget _target;
    private readonly int[] _below;
    private readonly UnitTrials[] _trials;

    public NaiveHelp(RoundScores now, PlanTarget target)
    {
        (_now, _target) = (now, target);
        _trials = [.. Enumerable.Range(0, now.Count).Select(row => new UnitTrials(now, row))];
        _below = [.. Enumerable.Range(0, now.Count).Where(row => !now.Table.Units[row].Withdrawn && !IsOver(_trials[row].Now))];
    }

    /// <summary>By code of the item or leaf: the units that it lifts, with what that costs.</summary>
    public IReadOnlyList<(string Code, Dictionary<string, decimal?> Lifted)> All() => [.. Items(), .. Indicators()];

    /// <summary>Codes of what would be chosen one after the other, with the units added.</summary>
    public IReadOnlyList<string> Chosen(int most)
    {
        var (open, lifts, told) = (_below.Select(row => _now.Table.Units[row].Code).ToHashSet(), All().ToList(), new List<string>());
        while (told.Count < most && lifts.Count > 0)
        {
            var best = lifts.OrderByDescending(lift => lift.Lifted.Keys.Count(open.Contains))
                .ThenBy(lift => lift.Lifted.Where(one => open.Contains(one.Key)).Sum(one => one.Value ?? 1_000_000_000)).First();
            string[] added = [.. _now.Table.Units.Select(unit => unit.Code).Where(code => open.Contains(code) && best.Lifted.ContainsKey(code))];
            if (added is [])
                break;

            told.Add(Told(best.Code, best.Lifted.Count, added.Select(code => (code, best.Lifted[code]))));
            open.ExceptWith(added);
            lifts.Remove(best);
        }

        return told;
    }

    public static string Told(string code, int alone, IEnumerable<(string Code, decimal? Effort)> added) =>
        $"{code} lifts {alone}: {string.Join(", ", added.Select(one => $"{one.Code} {(one.Effort is { } effort ? Numbers.Show(effort) : "-")}"))}";

    private IEnumerable<(string, Dictionary<string, decimal?>)> Items()
    {
        var movables = _below.ToDictionary(row => row, row => Movables.Of(_now.Plan, _now.Table, row, MoveLimits.None));
        foreach (var parameter in _now.Plan.System.Parameters.Where(one => one.Parameter.Kind is ParameterKind.Item))
        {
            var rows = _below.Select(row => (Row: row, Movable: movables[row].FirstOrDefault(one => one.Parameter.Parameter.Equals(parameter.Parameter))!)).Where(one => one.Movable is not null).ToArray();
            if (rows is [])
                continue;

            yield return (parameter.Item!.Code, _trials[0].TouchesOthers(parameter.Parameter) ? Together(rows) : Alone(rows));
        }
    }

    private Dictionary<string, decimal?> Alone((int Row, Movable Movable)[] rows)
    {
        var lifted = new Dictionary<string, decimal?>();
        foreach (var (row, movable) in rows)
        {
            for (var place = -movable.Grid.Down; place <= movable.Grid.Up; place++)
            {
                if (place != 0 && IsLifted(row, _trials[row].Score(new Dictionary<Parameter, Value> { [movable.Grid.Parameter] = movable.Grid[place] })))
                    lifted[CodeOf(row)] = Math.Min(movable.EffortOf(place), lifted.GetValueOrDefault(CodeOf(row)) ?? decimal.MaxValue);
            }
        }

        return lifted;
    }

    private Dictionary<string, decimal?> Together((int Row, Movable Movable)[] rows)
    {
        var (up, down) = (Side(movable => movable.Grid.Up), Side(movable => -movable.Grid.Down));
        return down.Count > up.Count || (down.Count == up.Count && down.Values.Sum() < up.Values.Sum()) ? down : up;

        Dictionary<string, decimal?> Side(Func<Movable, long> end)
        {
            var columns = _now.Table.Columns.ToDictionary(pair => pair.Key, pair => Copy(pair.Value));
            foreach (var (row, movable) in rows)
                columns[movable.Grid.Parameter][row] = movable.Grid[end(movable)];
            var then = _now.Plan.Score(new(_now.Table.Units, columns), _now.BandSet);
            return rows.Where(one => end(one.Movable) != 0 && IsLifted(one.Row, new UnitTrials(then, one.Row).Now)).ToDictionary(one => CodeOf(one.Row), one => (decimal?)one.Movable.EffortOf(end(one.Movable)));
        }
    }

    // The formula of the leaf is another for all: no help where others are compared by it.
    private IEnumerable<(string, Dictionary<string, decimal?>)> Indicators()
    {
        foreach (var leaf in _now.Plan.System.Leaves)
        {
            int[] rows = [.. _below.Where(row => _now.Score(row, leaf) < _now.EffectiveMarks(row, leaf))];
            var system = IndexSystemChecker.Check(_now.Plan.System.System with { Indicators = [.. _now.Plan.System.System.Indicators.Select(Full)] }).System!;
            var then = ScoringPlan.Compile(system).Score(Table(system), _now.BandSet);
            yield return (leaf.Code, rows.Where(row => IsLifted(row, new UnitTrials(then, row).Now)).ToDictionary(CodeOf, _ => (decimal?)null));

            Indicator Full(Indicator indicator) => indicator.Code == leaf.Code ? indicator with { Formula = "[满分]" } : indicator with { Children = [.. indicator.Children.Select(Full)] };
        }
    }

    private RoundTable Table(CheckedSystem system) => new(_now.Table.Units, system.Parameters.Where(one => one.Parameter.Constant is null)
        .Where(one => _now.Table.Columns.Keys.Any(key => key.Kind == one.Parameter.Kind && key.Key == one.Parameter.Key))
        .ToDictionary(one => one.Parameter, one => _now.Table.Columns.First(pair => pair.Key.Kind == one.Parameter.Kind && pair.Key.Key == one.Parameter.Key).Value));

    private bool IsOver(TrialOutcome outcome) => outcome.Total is not null && outcome.Score.FailedGates is [] && _target switch
    {
        PlanTarget.OfTotal { Total: var total } => outcome.Total >= total && outcome.BarringRules == 0,
        PlanTarget.OfBand { Name: var name } => outcome.Band is { } band && PlaceOf(band) <= PlaceOf(name),
        _ => false,
    };

    private bool IsLifted(int row, TrialOutcome outcome) => IsOver(outcome)
        && outcome.FailedChecks.Where(check => !check.IsWarning).All(check => _trials[row].Now.FailedChecks.Any(now => now.Code == check.Code));

    private int PlaceOf(string band) => (_now.BandSet is null ? _now.Plan.System.System.Bands : _now.Plan.System.System.BandSets.Single(set => set.Name == _now.BandSet).Bands)
        .Select(one => one.Name).ToList().IndexOf(band);

    private string CodeOf(int row) => _now.Table.Units[row].Code;

    private static Column Copy(Column column)
    {
        var copy = new Column(column.Type, column.Rows);
        for (var row = 0; row < column.Rows; row++)
            copy[row] = column[row];
        return copy;
    }
}
