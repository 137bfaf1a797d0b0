using Fadu.Formula;
using Fadu.Formula.Compilation;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Trials;

namespace Fadu.Indicators.Plans.Options;

/// <summary>A unit as it stands, and its formulas for values that it could have instead, while those of all others stay.</summary>
internal sealed class UnitStand
{
    private readonly UnitContexts _contexts;
    private readonly UnitTrials _trials;
    private readonly Dictionary<Parameter, Value> _values = [];
    private readonly Dictionary<(CheckedIndicator? Leaf, int Lever), FreeValue> _free = [];

    public UnitStand(RoundScores now, int row, IReadOnlyList<Lever> levers, CancellationToken ct = default)
    {
        (Now, Row, Levers, Ct, _contexts, _trials) = (now, row, levers, ct, new(now), new(now, row));
        Reads = new(now.Plan.System, levers);
        Worths = new(this);
    }

    /// <param name="stand">The same unit.</param>
    /// <param name="moved">The round with some of its levers moved: they stand at their new places and are not to be moved again.</param>
    public UnitStand(UnitStand stand, RoundScores moved)
    {
        (Now, Row, Levers, Ct, _contexts, _trials) = (moved, stand.Row, stand.Levers, stand.Ct, new(moved), new(moved, stand.Row));
        (Reads, Worths) = (stand.Reads, stand.Worths);
    }

    public RoundScores Now { get; }

    public int Row { get; }

    public IReadOnlyList<Lever> Levers { get; }

    public LeverReads Reads { get; }

    public Worths Worths { get; }

    public ScoringPlan Plan => Now.Plan;

    /// <summary>Ends whatever is searched for.</summary>
    public CancellationToken Ct { get; }

    /// <summary>A value as it stands.</summary>
    public Value ValueOf(Parameter parameter)
    {
        if (!_values.TryGetValue(parameter, out var value))
            _values[parameter] = value = Now.ValueOf(Row, parameter);
        return value;
    }

    /// <summary>What the cheapest move of any of these levers costs; infinite where there are none.</summary>
    public double CheapestOf(IEnumerable<int> levers) => levers.Select(lever => (double)Levers[lever].EffortPerStep).Append(double.PositiveInfinity).Min();

    /// <summary>Whether a rule comes out well as things stand.</summary>
    public bool IsGood(Rule rule)
    {
        var value = rule.FormulaIn(Plan.System).Evaluate(_contexts.ForCondition(Row));
        return value.IsMissing ? rule.Good.WhenMissing : value.Boolean == rule.Good.WhenTrue;
    }

    /// <summary>Whether a condition of an indicator (适用条件) lets it apply as things stand; one that cannot be told does.</summary>
    public bool LetsApply(CheckedFormula condition) => condition.Evaluate(_contexts.ForCondition(Row)) is not { IsMissing: false, Boolean: false };

    /// <summary>The results of a formula for several ways to move levers.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="planned">The same, compiled.</param>
    /// <param name="leaf">The leaf that it is the formula of; null: of none.</param>
    /// <param name="levers">Places of the levers that move.</param>
    /// <param name="points">Where each of them goes.</param>
    public Column Run(CheckedFormula formula, PlannedFormula planned, CheckedIndicator? leaf, IReadOnlyList<int> levers, IReadOnlyList<long[]> points)
    {
        var result = new Column(formula.Type, points.Count);
        if (formula.UsesPeers)
            RunAmongPeers(formula, leaf, levers, points, result);
        else
            planned.Compiled.Run([.. planned.Inputs.Select(input => ColumnOf(Plan.Inputs[input].Parameter, levers, points))], RowGroups.One(points.Count), result);
        return result;
    }

    /// <summary>Scores of the unit for several ways to move levers, once for each, with what the group gives it now.</summary>
    public RoundScores Score(IReadOnlyList<int> levers, IReadOnlyList<long[]> points)
    {
        var given = Plan.Inputs.Select(input => input.Parameter).Where(parameter => parameter is { Constant: null, Kind: not ParameterKind.Score });
        var unit = Now.Table.Units[Row] with { Withdrawn = true };
        return Plan.Score(
            new([.. Enumerable.Repeat(unit, points.Count)], given.ToDictionary(parameter => parameter, parameter => ColumnOf(parameter, levers, points))),
            Now.BandSet,
            Now.PeerResults(Row));
    }

    /// <summary>Scores of the whole round with levers of the unit moved.</summary>
    public RoundScores Rescored(IReadOnlyList<int> levers, long[] point)
    {
        Ct.ThrowIfCancellationRequested();
        return _trials.Rescored(levers.Select((lever, i) => (Levers[lever], point[i])).ToDictionary(one => one.Item1.Parameter, one => one.Item1.At(one.Item2)));
    }

    private Column ColumnOf(Parameter parameter, IReadOnlyList<int> levers, IReadOnlyList<long[]> points)
    {
        var column = new Column(parameter.Type, points.Count);
        if (Place(levers, Reads.PlaceOf(parameter)) is >= 0 and var lever)
        {
            var at = Levers[levers[lever]].At;
            for (var point = 0; point < points.Count; point++)
                column[point] = at(points[point][lever]);
            return column;
        }

        var value = ValueOf(parameter);
        for (var point = 0; point < points.Count; point++)
            column[point] = value;
        return column;
    }

    private static int Place(IReadOnlyList<int> levers, int lever)
    {
        for (var place = 0; lever >= 0 && place < levers.Count; place++)
        {
            if (levers[place] == lever)
                return place;
        }

        return -1;
    }

    // The unit stands among its own peers with the values that it would have.
    private void RunAmongPeers(CheckedFormula formula, CheckedIndicator? leaf, IReadOnlyList<int> levers, IReadOnlyList<long[]> points, Column result)
    {
        var unit = leaf is null ? _contexts.ForCondition(Row) : _contexts.ForFormula(Row, leaf);
        if (levers is [var only] && unit.IsAmongPeers)
        {
            if (!_free.TryGetValue((leaf, only), out var free))
                _free[(leaf, only)] = free = new(unit, Levers[only].Parameter);
            for (var point = 0; point < points.Count; point++)
                result[point] = free.Evaluate(formula, Levers[only].At(points[point][0]));
            return;
        }

        List<IFormulaContext> peers = [.. unit.Peers];
        var own = peers.FindIndex(peer => peer is RowContext { Unit: var row } && row == Row);
        if (own < 0 && Now.Groups.Of[Row] >= 0)
        {
            own = peers.Count;
            peers.Add(unit);
        }

        for (var point = 0; point < points.Count; point++)
        {
            Ct.ThrowIfCancellationRequested();
            var moved = levers.Select((lever, i) => (Levers[lever].Parameter, Value: Levers[lever].At(points[point][i]))).ToDictionary(one => one.Parameter, one => one.Value);
            var context = new MovedContext(unit, moved, peers);
            if (own >= 0)
                peers[own] = context;
            result[point] = formula.Evaluate(context);
        }
    }
}
