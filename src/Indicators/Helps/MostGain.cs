using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Plans;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Trials;

namespace Fadu.Indicators.Helps;

/// <summary>Rules out, before anything is scored, what can't win a unit as much as it is short of the line.</summary>
/// <remarks>
/// Only where the total is a sum of what leaves get and no formula reads marks; elsewhere it rules nothing out. Nor does it rule out what is
/// compared within the group: such an item is moved in all units at once, also in those that it can't lift.
/// </remarks>
internal sealed class MostGain
{
    private readonly RoundScores _now;
    private readonly decimal _least;
    private readonly bool _isSum;
    private readonly PeerReads _peers;
    private readonly Dictionary<Parameter, Reads> _reads = [];

    public MostGain(RoundScores now, Line line)
    {
        var (plan, system) = (now.Plan, now.Plan.System);

        // Totals are rounded.
        (_now, _least) = (now, line.LeastTotal - PlanGoals.UnitOf(system.System));
        _peers = PeerReads.Of(system);
        _isSum = plan.Tree.Nodes.All(node => node.Indicator.IsLeaf || node.Aggregate is Aggregate.Sum) && !plan.Inputs.Any(input => input.Marks is not null);
        foreach (var parameter in system.Parameters.Select(one => one.Parameter).Where(one => one.Kind is ParameterKind.Item))
        {
            _reads.Add(parameter, new(
                [.. system.Leaves.Where(leaf => Has(leaf.Formula!))],
                Most([.. system.Bonuses.Where(bonus => Has(bonus.Formula))]),
                system.Deductions.Any(deduction => Has(deduction.Formula)),
                system.Indicators.Any(indicator => indicator.AppliesWhen is { } condition && Has(condition))));

            bool Has(CheckedFormula formula) => formula.Parameters.Contains(parameter);

            decimal? Most(CheckedAdjustment[] bonuses) =>
                Array.TrueForAll(bonuses, bonus => bonus.Adjustment.Cap is not null) ? bonuses.Sum(bonus => bonus.Adjustment.Cap!.Value) : system.System.BonusCap;
        }
    }

    /// <summary>Whether any item may bring a unit over the line.</summary>
    public bool AnyIsEnough(int row) => _reads.Keys.Any(parameter => IsEnough(row, parameter));

    /// <summary>Whether an item may bring a unit over the line.</summary>
    public bool IsEnough(int row, Parameter parameter)
    {
        if (!_isSum || !_now.Outcome.HasTotal(row) || _peers.Contains(parameter))
            return true;

        // What drops out, or comes in, changes what the others are worth; a bonus without a cap may be anything.
        var reads = _reads[parameter];
        if (reads.IsCondition || reads.Bonuses is null || reads.Leaves.Any(leaf => leaf.WhenMissing is WhenMissing.Skip))
            return true;

        var gain = reads.Bonuses.Value + (reads.IsDeduction ? _now.Outcome.Deductions.Sum(row) : 0) + reads.Leaves.Sum(leaf => LostOn(row, leaf));
        return _now.Outcome.Totals[row] + gain >= _least;
    }

    /// <summary>Whether a leaf may bring a unit over the line.</summary>
    public bool IsEnough(int row, CheckedIndicator leaf) => !_isSum || !_now.Outcome.HasTotal(row) || _now.Outcome.Totals[row] + LostOn(row, leaf) >= _least;

    private decimal LostOn(int row, CheckedIndicator leaf) => _now.EffectiveMarks(row, leaf) - (_now.Score(row, leaf) ?? 0);

    /// <param name="Leaves">Leaves whose formulas read an item.</param>
    /// <param name="Bonuses">The most that bonuses that read it give; null: no end to it.</param>
    /// <param name="IsDeduction">Whether a deduction reads it.</param>
    /// <param name="IsCondition">Whether it decides which indicators apply.</param>
    private sealed record Reads(CheckedIndicator[] Leaves, decimal? Bonuses, bool IsDeduction, bool IsCondition);
}
