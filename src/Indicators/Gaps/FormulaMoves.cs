using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Formula.Inversion;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Trials;

namespace Fadu.Indicators.Gaps;

/// <summary>Finds what reaches the targets of one formula, without yet saying what that does to the unit.</summary>
internal sealed class FormulaMoves
{
    private static readonly Dictionary<Parameter, Value> _asItIs = [];

    private readonly CheckedFormula _formula;
    private readonly IFormulaContext _context;
    private readonly Yardstick _yardstick;

    private FormulaMoves(UnitInRound unit, CheckedFormula formula, CheckedIndicator? leaf, Yardstick yardstick) =>
        (_formula, _context, _yardstick) = (formula, unit.ContextOf(formula, leaf, _asItIs), yardstick);

    /// <summary>What reaches the targets: by item in the order of the formula; then several of the unit's own items together, where none does it alone.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="formula">The formula.</param>
    /// <param name="leaf">The leaf whose formula it is; null: it is bound to none.</param>
    /// <param name="yardstick">What its results are worth.</param>
    /// <param name="resultOf">What the formula gave in a trial.</param>
    public static IReadOnlyList<GapMove> Find(UnitInRound unit, CheckedFormula formula, CheckedIndicator? leaf, Yardstick yardstick, Func<TrialOutcome, Value> resultOf)
    {
        if (formula.UsesPeers && unit.Withholds(formula))
            return [];

        var waitsFor = unit.WaitsFor(formula);
        return [.. Found(unit, formula, leaf, yardstick, resultOf).Select(move => move.Outcome is InversionOutcome.Impossible ? move with { WaitsFor = waitsFor } : move)];
    }

    private static GapMove[] Found(UnitInRound unit, CheckedFormula formula, CheckedIndicator? leaf, Yardstick yardstick, Func<TrialOutcome, Value> resultOf)
    {
        var (direct, indirect) = unit.ReadBy(formula);
        var search = new FormulaMoves(unit, formula, leaf, yardstick);
        GapMove[] alone =
        [
            .. direct.Except(indirect).SelectMany(movable => yardstick.Targets.Select(target => search.Alone(movable, target.Target, target.Aim))),
            .. indirect.SelectMany(movable => yardstick.Targets.Select(target => new TriedMoves(unit.Trials, movable, resultOf).Find(target.Target, target.Aim))),
        ];
        Movable[] own = [.. direct.Except(indirect).Where(movable => movable.ByUnit)];
        if (own.Length < 2)
            return alone;

        var together = new CombinedMoves(unit, formula, leaf, own);
        return
        [
            .. alone,
            .. yardstick.Targets
                .Where(target => !Array.Exists(alone, move => move.ByUnit && move.Target == target.Target && move.Outcome is not InversionOutcome.Impossible))
                .Select(target => together.Find(target.Target, target.Aim)),
        ];
    }

    private GapMove Alone(Movable movable, GapTarget target, Aim aim)
    {
        var found = Inverter.Find(_formula, _context, movable.Grid, aim.Goal);
        return new()
        {
            Target = target,
            Outcome = found.Outcome,
            Changes = found.Place == 0 ? [] : [new(movable, found.Place)],
            ItemCodes = [movable.Item.Code],
            ByUnit = movable.ByUnit,
            Result = found.Result,
            IsLeast = found.Proved,
            IsGradual = target is GapTarget.Next && found.Outcome is InversionOutcome.Reached && IsGradual(movable, found),
        };
    }

    // Step by step, or a hundredth by a hundredth, whatever steps that takes: then there are no tiers to speak of.
    private bool IsGradual(Movable movable, LeastChange first)
    {
        if (first.Result.IsMissing)
            return false;

        var marks = _yardstick.MarksOf(first.Result.Number);
        if (_yardstick.Beyond(marks) is not { } beyond)
            return false;

        var second = Inverter.Find(_formula, _context, movable.Grid, beyond.Goal);
        if (second.Outcome is not InversionOutcome.Reached || Math.Sign(second.Place) != Math.Sign(first.Place))
            return false;

        return (Math.Abs(first.Place), Math.Abs(second.Place)) is (1, 2) || (IsLeast(_yardstick.Now, marks) && IsLeast(marks, _yardstick.MarksOf(second.Result.Number)));

        bool IsLeast(decimal from, decimal to) => Math.Abs(to - from) <= _yardstick.Unit;
    }
}
