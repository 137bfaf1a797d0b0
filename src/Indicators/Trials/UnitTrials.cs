using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Scoring.Changes;

namespace Fadu.Indicators.Trials;

/// <summary>Scores one unit with other values than it has, among the others as they are. May be used by many threads.</summary>
/// <remarks>
/// The outcome is the one that scoring the whole round with those values has. Ways that no other unit notices are rows of one small table;
/// where a formula over the group reads a value that changes, the whole round is scored anew for that way.
/// </remarks>
public sealed class UnitTrials
{
    private readonly RoundScores _now;
    private readonly int _row;
    private readonly PeerReads _peers;
    private readonly Lazy<Others> _others;
    private readonly Lazy<IReadOnlyDictionary<PlannedFormula, Value>> _given;
    private readonly Lazy<(Parameter Parameter, Value Value)[]> _values;

    /// <param name="now">The round as it stands.</param>
    /// <param name="row">The unit's row.</param>
    public UnitTrials(RoundScores now, int row)
    {
        ArgumentNullException.ThrowIfNull(now);
        (_now, _row) = (now, row);
        _peers = PeerReads.Of(now.Plan.System);
        _others = new(() => new(now, row));
        _given = new(() => now.PeerResults(row));
        _values = new(() =>
        [
            .. now.Plan.Inputs.Select(input => input.Parameter).Where(parameter => parameter is { Constant: null, Kind: not ParameterKind.Score })
                .Select(parameter => (parameter, now.ValueOf(row, parameter))),
        ]);
    }

    /// <summary>The unit as it stands.</summary>
    public TrialOutcome Now => new(_now, _row, Unit, _now.Rank(_row), _now.Ranked(_row), _now.GroupSize(_row));

    /// <summary>A value of the unit as it stands.</summary>
    public Value ValueOf(Parameter parameter) => _now.ValueOf(_row, parameter);

    private TableUnit Unit => _now.Table.Units[_row];

    /// <summary>Whether a change of this value can change what other units get, so that the whole round has to be scored anew.</summary>
    public bool TouchesOthers(Parameter parameter) => _peers.Contains(parameter);

    /// <summary>Whether what the unit gets depends on the group anywhere.</summary>
    public bool DependsOnPeers => _given.Value.Count > 0;

    /// <summary>The place that it has with a total, the others standing as they are; only for a unit that is ranked at all.</summary>
    /// <param name="total">The total, rounded.</param>
    /// <param name="comesLast">Whether a veto puts it behind all others, whatever its total.</param>
    public int RankOf(decimal total, bool comesLast) => _others.Value.RankOf(total, comesLast);

    /// <summary>The least total that gives it a place, or a better one, the others standing as they are; null: any total will do.</summary>
    /// <param name="rank">1 for the best.</param>
    public decimal? LeastTotalFor(int rank) => _others.Value.LeastTotal(rank);

    /// <summary>Scores it one way after the other.</summary>
    /// <param name="alternatives">Each way: the values that are others than now; one that no formula reads changes nothing.</param>
    /// <returns>What comes of each, in their order.</returns>
    /// <exception cref="ArgumentException">A value is of another kind than its parameter.</exception>
    public IReadOnlyList<TrialOutcome> Score(IReadOnlyList<IReadOnlyDictionary<Parameter, Value>> alternatives)
    {
        ArgumentNullException.ThrowIfNull(alternatives);
        var outcomes = new TrialOutcome[alternatives.Count];
        int[] alone = [.. Enumerable.Range(0, outcomes.Length).Where(i => !alternatives[i].Keys.Any(_peers.Contains))];
        if (alone.Length > 0)
        {
            var scores = _now.Plan.Score(TableOf([.. alone.Select(i => alternatives[i])]), _now.BandSet, _given.Value);
            for (var row = 0; row < alone.Length; row++)
                outcomes[alone[row]] = Outcome(scores, row);
        }

        for (var i = 0; i < outcomes.Length; i++)
            outcomes[i] ??= Whole(alternatives[i]);

        return outcomes;
    }

    /// <summary>Scores it one way.</summary>
    public TrialOutcome Score(IReadOnlyDictionary<Parameter, Value> alternative) => Score([alternative])[0];

    /// <summary>The scores of the whole round with the unit's other values: for explanations of what would come of them.</summary>
    /// <param name="alternative">The values that are others than now.</param>
    public RoundScores Rescored(IReadOnlyDictionary<Parameter, Value> alternative)
    {
        ArgumentNullException.ThrowIfNull(alternative);
        var columns = new Dictionary<Parameter, Column>(_now.Table.Columns);
        foreach (var (parameter, value) in alternative)
        {
            var column = columns.TryGetValue(parameter, out var known) ? ColumnChanges.Copy(known) : Absent(parameter);
            column[_row] = value;
            columns[parameter] = column;
        }

        return _now.Plan.Rescore(_now, new(_now.Table.Units, columns), [_row]);
    }

    private Column Absent(Parameter parameter)
    {
        var column = new Column(parameter.Type, _now.Count);
        Array.Fill(column.Missing, ScoringRun.AbsenceOf(parameter));
        return column;
    }

    private TrialOutcome Whole(IReadOnlyDictionary<Parameter, Value> alternative)
    {
        var scores = Rescored(alternative);
        return new(scores, _row, Unit, scores.Rank(_row), scores.Ranked(_row), scores.GroupSize(_row));
    }

    private TrialOutcome Outcome(RoundScores scores, int row)
    {
        var isRanked = scores.Rank(row) is not null;
        return new(
            scores,
            row,
            Unit,
            isRanked ? RankOf(scores.Outcome.Totals[row], scores.Outcome.ComesLast(row)) : null,
            Unit.Withdrawn ? 0 : _others.Value.Count + (isRanked ? 1 : 0),
            _now.GroupSize(_row));
    }

    // Each way in a group of its own, which it leads where it is ranked at all.
    private RoundTable TableOf(IReadOnlyList<IReadOnlyDictionary<Parameter, Value>> alternatives)
    {
        var columns = new Dictionary<Parameter, Column>();
        foreach (var (parameter, known) in _values.Value)
        {
            var column = new Column(parameter.Type, alternatives.Count);
            for (var row = 0; row < alternatives.Count; row++)
                column[row] = alternatives[row].TryGetValue(parameter, out var other) ? other : known;
            columns.Add(parameter, column);
        }

        return new([.. alternatives.Select((_, way) => Unit with { Group = $"{way}" })], columns);
    }
}
