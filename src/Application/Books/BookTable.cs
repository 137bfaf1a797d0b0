using System.Diagnostics;
using Fadu.Application.Revisions;
using Fadu.Application.Telemetry;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Units;
using Fadu.Indicators.Values;

namespace Fadu.Application.Books;

/// <summary>
/// The values of a round by column, on one basis and under one revision, kept up to date row by row. A table that was handed out never
/// changes: a column is copied before a row of it does.
/// </summary>
internal sealed class BookTable
{
    private readonly SystemParameter[] _parameters;
    private readonly Dictionary<string, int> _rows;
    private readonly string[] _units;
    private readonly Column[] _columns;
    private readonly PreviousValues _previous;
    private readonly string _round;
    private readonly TableUnit[] _tableUnits;
    private readonly HashSet<int> _changed = [];
    private RoundScores? _scores;
    private RoundScores? _alike;

    public BookTable(PublishedRevision revision, Basis basis, RoundFacts facts, PreviousValues previous)
    {
        (Revision, Basis, _previous, _round, _rows) = (revision, basis, previous, facts.Code, new(StringComparer.Ordinal));
        _units = [.. facts.Round.Units.Keys.Order(StringComparer.Ordinal)];
        for (var row = 0; row < _units.Length; row++)
            _rows.Add(_units[row], row);
        _tableUnits = [.. _units.Select(unit => TableUnitOf(unit, facts))];
        _parameters = ParametersOf(revision.Definition);
        _columns = Columns(_parameters, _ => null, facts, facts.Round);
    }

    /// <summary>The same values as another revision defines them: what it does not define otherwise stands in the very columns, and is scored from what was found.</summary>
    /// <param name="revision">The other revision.</param>
    /// <param name="alike">A table of the same round as it stands now.</param>
    /// <param name="facts">The facts.</param>
    public BookTable(PublishedRevision revision, BookTable alike, RoundFacts facts)
    {
        (Revision, Basis, _previous, _round, _rows) = (revision, alike.Basis, alike._previous, alike._round, alike._rows);
        (_units, _tableUnits, _alike) = (alike._units, alike._tableUnits, alike._scores);
        _parameters = ParametersOf(revision.Definition);
        _columns = Columns(_parameters, parameter => alike.ColumnAs(parameter), facts, facts.Round);
    }

    public PublishedRevision Revision { get; }

    public Basis Basis { get; }

    public PreviousValues Previous => _previous;

    /// <summary>The scores of the values as they stand now; what changed is scored when first asked for after it.</summary>
    /// <param name="bandSet">The round's, at every call.</param>
    public RoundScores Scores(string? bandSet)
    {
        var known = _scores;
        if (known is null || _changed.Count > 0)
            _scores = known = Measurements.Score(_round, () => known is null ? Revision.Plan.Score(Table(), bandSet, _alike) : Revision.Plan.Rescore(known, Table(), _changed));

        _changed.Clear();
        _alike = null;
        return known;
    }

    /// <summary>The scores of the values as they stand now, but for one unit's, which a view of its submission gives; for that unit's eyes.</summary>
    public RoundScores ScoresWith(string unit, string? bandSet, Func<SystemParameter, Value> view)
    {
        var scores = Scores(bandSet);
        // Where peers count, a single other value may mean that all are scored anew.
        return With(unit, view) is { } table ? Revision.Plan.Rescore(scores, table, [_rows[unit]]) : scores;
    }

    /// <summary>The scores as they would come out were another revision adopted.</summary>
    /// <param name="plan">The revision.</param>
    /// <param name="bandSet">Its band set.</param>
    /// <param name="before">The scores as they stand.</param>
    /// <param name="facts">The facts.</param>
    public RoundScores ScoresUnder(ScoringPlan plan, string? bandSet, RoundScores before, RoundFacts facts)
    {
        var remeasured = AdoptRevision.Remeasured(Revision.Definition.System, plan.System.System).ToHashSet(StringComparer.Ordinal);
        var adopted = Round.Evolve(facts.Round, new RevisionAdopted(facts.Round.Revision + 1, [.. remeasured], null));
        var parameters = ParametersOf(plan.System);
        var columns = Columns(
            parameters, one => one.Parameter.Kind is ParameterKind.Item && remeasured.Contains(one.Parameter.Key) ? null : ColumnAs(one), facts, adopted);
        return plan.Score(new(_tableUnits, parameters.Zip(columns).ToDictionary(pair => pair.First.Parameter, pair => pair.Second)), bandSet, before);
    }

    /// <summary>Takes over that the verified values of some items count no longer.</summary>
    public void Refresh(IReadOnlyList<string> items, RoundFacts facts)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            if (_parameters[i].Parameter.Kind is not ParameterKind.Item || !items.Contains(_parameters[i].Parameter.Key))
                continue;

            var (before, place) = (_columns[i], i);
            _columns[i] = Columns([_parameters[place]], _ => null, facts, facts.Round)[0];
            _changed.UnionWith(Enumerable.Range(0, _units.Length).Where(row => !before[row].Equals(_columns[place][row])));
        }
    }

    /// <summary>The values as they stand now.</summary>
    public RoundTable Table() => new(
        _tableUnits, Enumerable.Range(0, _parameters.Length).ToDictionary(i => _parameters[i].Parameter, i => _columns[i]));

    /// <summary>Takes over what changed of one unit.</summary>
    public void Update(string unit, RoundFacts facts)
    {
        if (!_rows.TryGetValue(unit, out var row))
            return;

        var context = new RowFacts(facts.SubmissionOf(unit), facts.UnitOf(unit), facts.Round);
        for (var i = 0; i < _columns.Length; i++)
        {
            var value = ValueOf(_parameters[i], unit, context);
            if (_columns[i][row].Equals(value))
                continue;
            // Somebody may be scoring the one that was handed out.
            _columns[i] = Copy(_columns[i]);
            _columns[i][row] = value;
            _changed.Add(row);
        }
    }

    /// <summary>A table of one unit alone, with the values that a view of its submission gives.</summary>
    public static RoundTable OfOne(PublishedRevision revision, string unit, RoundFacts facts, PreviousValues previous, Func<SystemParameter, Value> view)
    {
        var columns = new Dictionary<Parameter, Column>();
        foreach (var parameter in revision.Definition.Parameters.Where(parameter => parameter.Policy is null))
        {
            var column = new Column(parameter.Parameter.Type, 1);
            column[0] = parameter.Parameter.Kind is ParameterKind.Item ? view(parameter) : FixedValue(parameter, unit, facts.UnitOf(unit), previous);
            columns.Add(parameter.Parameter, column);
        }

        return new([TableUnitOf(unit, facts)], columns);
    }

    // The values as they stand now, but for one unit's; null where the view says the same.
    private RoundTable? With(string unit, Func<SystemParameter, Value> view)
    {
        var (columns, differs) = (new Dictionary<Parameter, Column>(), false);
        for (var i = 0; i < _columns.Length; i++)
        {
            var column = _columns[i];
            if (_parameters[i].Parameter.Kind is ParameterKind.Item && view(_parameters[i]) is var value && !value.Equals(column[_rows[unit]]))
            {
                column = Copy(column);
                column[_rows[unit]] = value;
                differs = true;
            }

            columns.Add(_parameters[i].Parameter, column);
        }

        return differs ? new(_tableUnits, columns) : null;
    }

    /// <summary>The row of a unit.</summary>
    public int RowOf(string unit) => _rows[unit];

    // Policy parameters are part of the revision.
    private static SystemParameter[] ParametersOf(CheckedSystem system) => [.. system.Parameters.Where(parameter => parameter.Policy is null)];

    // Those that are not known are filled, unit by unit.
    private Column[] Columns(SystemParameter[] parameters, Func<SystemParameter, Column?> known, RoundFacts facts, Round round)
    {
        var columns = Array.ConvertAll(parameters, parameter => known(parameter));
        int[] open = [.. Enumerable.Range(0, columns.Length).Where(i => columns[i] is null)];
        foreach (var i in open)
            columns[i] = new(parameters[i].Parameter.Type, _units.Length);
        for (var row = 0; row < _units.Length && open is not []; row++)
        {
            var unit = _units[row];
            var context = new RowFacts(facts.SubmissionOf(unit), facts.UnitOf(unit), round);
            foreach (var i in open)
                columns[i]![row] = ValueOf(parameters[i], unit, context);
        }

        return columns!;
    }

    // The column of a parameter that another revision defines just as this one does; null: it does not.
    private Column? ColumnAs(SystemParameter parameter)
    {
        var place = Array.FindIndex(_parameters, own => own.Parameter.Equals(parameter.Parameter));
        return place >= 0 && _parameters[place].Parameter.Type == parameter.Parameter.Type && Equals(_parameters[place].Item, parameter.Item) ? _columns[place] : null;
    }

    private Value ValueOf(SystemParameter parameter, string unit, RowFacts facts) => parameter.Parameter.Kind is ParameterKind.Item
        ? SubmissionValues.ValueOf(facts.Submission, parameter.Item!, Basis, facts.Round)
        : FixedValue(parameter, unit, facts.Unit, _previous);

    // What no submission gives.
    private static Value FixedValue(SystemParameter parameter, string code, Unit unit, PreviousValues previous) => parameter.Parameter.Kind switch
    {
        ParameterKind.Attribute => unit.Attributes.TryGetValue(parameter.Item!.Code, out var attribute)
            ? ItemValueReader.ToValue(parameter.Item, attribute.Value).Value
            : Value.None(parameter.Parameter.Type, MissingReason.NotReported),
        ParameterKind.Previous => previous.ValueOf(code, parameter),
        _ => throw new UnreachableException($"No column for a parameter of kind {parameter.Parameter.Kind}."),
    };

    private static TableUnit TableUnitOf(string unit, RoundFacts facts)
    {
        var enrolment = facts.Round.Units[unit];
        var name = facts.UnitOf(unit).Name;
        return new(unit, name is "" ? unit : name, enrolment.Group, enrolment.Withdrawn);
    }

    private static Column Copy(Column column)
    {
        var copy = new Column(column.Type, column.Rows);
        Array.Copy(column.Missing, copy.Missing, column.Missing.Length);
        Array.Copy(column.Numbers, copy.Numbers, column.Numbers.Length);
        Array.Copy(column.Booleans, copy.Booleans, column.Booleans.Length);
        Array.Copy(column.Texts, copy.Texts, column.Texts.Length);
        Array.Copy(column.Days, copy.Days, column.Days.Length);
        return copy;
    }

    private readonly record struct RowFacts(Submission Submission, Unit Unit, Round Round);
}
