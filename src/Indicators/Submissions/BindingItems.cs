using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Submissions;

/// <summary>Finds the items that bind for a unit: <c>required</c> and evidence are asked for only of these.</summary>
public static class BindingItems
{
    /// <summary>
    /// Codes of the items that something reads which applies to the unit: an indicator, in its formula or its condition (适用条件), or a rule
    /// that holds for everybody: bonus, deduction, veto, gate, status rule. Checks bind nothing, and last round's values are not this round's items.
    /// </summary>
    /// <param name="scores">Scores of a table with the unit's draft values, or its submitted ones; the rows of others matter only to peer functions.</param>
    /// <param name="unit">The unit's row.</param>
    public static IReadOnlySet<string> Of(RoundScores scores, int unit)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var system = scores.Plan.System;
        var applying = system.Indicators.Where(indicator => scores.State(unit, indicator) is not IndicatorState.NotApplicable);
        return applying.SelectMany(indicator => new[] { indicator.Formula, indicator.AppliesWhen }).OfType<CheckedFormula>()
            .Concat(ForEverybody(system))
            .SelectMany(formula => formula.Parameters)
            .Where(parameter => parameter.Kind is ParameterKind.Item)
            .Select(parameter => parameter.Key)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<CheckedFormula> ForEverybody(CheckedSystem system) => system.Bonuses.Select(bonus => bonus.Formula)
        .Concat(system.Deductions.Select(deduction => deduction.Formula))
        .Concat(system.Vetoes.Select(veto => veto.When))
        .Concat(system.Gates.Select(gate => gate.When))
        .Concat(system.Statuses.Select(status => status.When));
}
