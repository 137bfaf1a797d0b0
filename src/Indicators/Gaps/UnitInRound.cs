using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Trials;

namespace Fadu.Indicators.Gaps;

/// <summary>One unit of a scored round, what it could move, and what would come of it.</summary>
internal sealed class UnitInRound
{
    private readonly UnitContexts _contexts;
    private readonly bool _hidesPeers;

    /// <param name="scores">The round.</param>
    /// <param name="row">The unit's row.</param>
    /// <param name="contexts">Those of the scores.</param>
    /// <param name="showsPeers">Whether moves may tell of the group; else no item moves that formulas over the group read.</param>
    public UnitInRound(RoundScores scores, int row, UnitContexts contexts, bool showsPeers)
    {
        (Scores, Row, _contexts, Trials) = (scores, row, contexts, new(scores, row));

        // What waits to be verified has been reported: another value is not what it lacks.
        Movable[] all =
        [
            .. Moves.Movables.Of(scores.Plan, scores.Table, row, MoveLimits.None),
            .. Moves.Movables.Of(scores.Plan, scores.Table, row, MoveLimits.None with { IncludeOthers = true })
                .Where(movable => !movable.ByUnit && movable.Grid.Start.Missing is not MissingReason.NotVerified),
        ];
        Movables = [.. all.Where(movable => showsPeers || !Trials.TouchesOthers(movable.Grid.Parameter))];
        _hidesPeers = !showsPeers;
        OpenBases = Moves.Movables.OpenBases(scores, row);
    }

    /// <summary>Ends what is looked for, the next time a formula is.</summary>
    public CancellationToken Ct { get; init; }

    public RoundScores Scores { get; }

    public int Row { get; }

    public UnitTrials Trials { get; }

    /// <summary>Those of the unit itself first.</summary>
    public IReadOnlyList<Movable> Movables { get; }

    /// <summary>Base figures without a value.</summary>
    public IReadOnlyList<Item> OpenBases { get; }

    /// <summary>Those of them that a formula rests on.</summary>
    public IReadOnlyList<Item> WaitsFor(CheckedFormula formula)
    {
        if (OpenBases is [])
            return [];

        var read = Scores.Plan.System.ReadBy(formula).Where(parameter => parameter.Kind is ParameterKind.Item).Select(parameter => parameter.Key).ToHashSet(StringComparer.Ordinal);
        return [.. OpenBases.Where(item => read.Contains(item.Code))];
    }

    /// <summary>The items that a formula reads itself, in its order, and those that it reads through the marks of indicators.</summary>
    public (IReadOnlyList<Movable> Direct, IReadOnlyList<Movable> Indirect) ReadBy(CheckedFormula formula)
    {
        Movable[] direct = [.. formula.Parameters.Select(Find).OfType<Movable>()];
        if (!formula.Parameters.Any(parameter => parameter.Kind is ParameterKind.Score))
            return (direct, []);

        // What it reads in both ways stands among both.
        var own = formula.Parameters.ToHashSet();
        var behind = Scores.Plan.System.ReadBy(formula).GroupBy(parameter => parameter).Where(group => group.Count() > 1 || !own.Contains(group.Key)).Select(group => group.Key).ToHashSet();
        return (direct, [.. Movables.Where(movable => behind.Contains(movable.Grid.Parameter))]);

        Movable? Find(Parameter parameter) => Movables.FirstOrDefault(movable => movable.Grid.Parameter.Equals(parameter));
    }

    /// <summary>Whether moves of a formula are withheld, since they would tell of the group: it looks at it, or reads what is compared there.</summary>
    public bool Withholds(CheckedFormula formula) =>
        _hidesPeers && (formula.UsesPeers || formula.Parameters.Any(parameter => parameter.Kind is ParameterKind.Item && Trials.TouchesOthers(parameter)));

    /// <summary>What a formula sees of the unit with some other values than it has.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="leaf">The leaf whose formula it is; null: it is bound to none.</param>
    /// <param name="others">The other values.</param>
    public IFormulaContext ContextOf(CheckedFormula formula, CheckedIndicator? leaf, IReadOnlyDictionary<Parameter, Value> others)
    {
        Ct.ThrowIfCancellationRequested();
        if (others.Count == 0)
            return Of(_contexts);

        return formula.UsesPeers || formula.Parameters.Any(parameter => parameter.Kind is ParameterKind.Score)
            ? Of(new(Trials.Rescored(others)))
            : new OtherValues(Of(_contexts), others);

        IFormulaContext Of(UnitContexts contexts) => leaf is null ? contexts.ForCondition(Row) : contexts.ForFormula(Row, leaf);
    }
}
