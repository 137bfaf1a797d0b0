using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Scoring.Changes;

namespace Fadu.Indicators.Helps;

/// <summary>Tries one item in many units at once, each at a place of its own.</summary>
internal sealed class ItemTrial
{
    private readonly RoundScores _now;
    private readonly Line _line;
    private readonly Parameter _parameter;
    private readonly CheckedIndicator[] _leaves;
    private readonly CancellationToken _ct;

    /// <param name="now">The round as it stands.</param>
    /// <param name="line">What lifts.</param>
    /// <param name="parameter">The item.</param>
    /// <param name="movables">By row, where the item could be another.</param>
    /// <param name="ct">Ends it, between one scoring and the next.</param>
    public ItemTrial(RoundScores now, Line line, Parameter parameter, IReadOnlyDictionary<int, Movable> movables, CancellationToken ct)
    {
        (_now, _line, _parameter, Movables, _ct) = (now, line, parameter, movables, ct);
        _leaves = [.. now.Plan.System.Leaves.Where(leaf => now.Plan.System.ReadBy(leaf.Formula!).Contains(parameter))];
    }

    /// <summary>By row.</summary>
    public IReadOnlyDictionary<int, Movable> Movables { get; }

    /// <summary>Which rows are lifted with the item at these places.</summary>
    public bool[] Lifts(IReadOnlyList<int> rows, IReadOnlyList<long> places)
    {
        var then = Scored(rows, places);
        return [.. rows.Select(row => _line.IsLifted(then, row))];
    }

    /// <summary>The same, and in which rows a formula that reads the item then has no result, be it that it divides by zero.</summary>
    public (bool[] Lifted, bool[] Failed) Outcomes(IReadOnlyList<int> rows, IReadOnlyList<long> places)
    {
        var then = Scored(rows, places);
        return ([.. rows.Select(row => _line.IsLifted(then, row))], [.. rows.Select(row => Array.Exists(_leaves, leaf => then.Result(row, leaf).Missing is
            MissingReason.DivisionByZero or MissingReason.Overflow or MissingReason.OutsideDomain))]);
    }

    private RoundScores Scored(IReadOnlyList<int> rows, IReadOnlyList<long> places)
    {
        _ct.ThrowIfCancellationRequested();
        var columns = new Dictionary<Parameter, Column>(_now.Table.Columns);
        var column = columns.TryGetValue(_parameter, out var known) ? ColumnChanges.Copy(known) : Absent();
        for (var i = 0; i < rows.Count; i++)
            column[rows[i]] = Movables[rows[i]].Grid[places[i]];
        columns[_parameter] = column;
        return _now.After(new(_now.Table.Units, columns), RowSet.Of(rows));
    }

    private Column Absent()
    {
        var column = new Column(_parameter.Type, _now.Count);
        Array.Fill(column.Missing, ScoringRun.AbsenceOf(_parameter));
        return column;
    }
}
