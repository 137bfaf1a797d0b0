using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Differences;

/// <summary>Splits the difference of a unit's scores by what made it.</summary>
/// <remarks>
/// One change after the other is put in place, in the order of <see cref="DifferenceKind"/> and, of values, in that of the system, and scored
/// each time: what a step moves is its part, so that the parts add up exactly and each is a difference of two scores that could be shown.
/// </remarks>
public static class DifferenceFinder
{
    /// <summary>Why a unit's scores differ.</summary>
    /// <param name="plans">The revisions.</param>
    /// <param name="tables">The values.</param>
    /// <param name="bandSet">Name of the band set; null, or one that a revision lacks: its default bands.</param>
    /// <param name="unit">Code of the unit; it stands in all tables.</param>
    /// <param name="kindOf">Of a changed item, whether the unit did it (values) or somebody who reviews (decisions).</param>
    /// <exception cref="ArgumentException">The unit does not stand in a table.</exception>
    public static UnitDifference Find(DifferencePlans plans, DifferenceTables tables, string? bandSet, string unit, Func<Parameter, DifferenceKind> kindOf)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(kindOf);
        var steps = new List<Step> { Scored(null, null, plans.Before, Tables.GroupOf(tables.Before, unit), unit, bandSet) };
        if (plans.Reweighed != plans.Before)
            steps.Add(Scored(DifferenceKind.Weights, null, plans.Reweighed, Tables.GroupOf(tables.Before, unit), unit, bandSet));

        var mixed = Tables.GroupOf(tables.BeforeAsLater, unit);
        if (plans.After != plans.Before)
            steps.Add(Scored(DifferenceKind.Formulas, null, plans.After, mixed, unit, bandSet));

        foreach (var change in Changes(plans.After, mixed, tables.After, unit, kindOf))
        {
            mixed = Tables.With(mixed, unit, change.Parameter, change.After);
            steps.Add(Scored(change.Kind, change, plans.After, mixed, unit, bandSet));
        }

        steps.Add(Scored(DifferenceKind.Peers, null, plans.After, Tables.GroupOf(tables.After, unit), unit, bandSet));
        return new DifferenceReader(steps).Read(plans);
    }

    /// <summary>Why a unit's scores differ where the revision alone is another: scored once for all units, and split for those that are looked at.</summary>
    /// <param name="plans">The revisions.</param>
    /// <param name="before">By the earlier revision.</param>
    /// <param name="reweighed">By the one between; the same where it is the earlier one.</param>
    /// <param name="after">By the later revision.</param>
    internal static UnitDifference Split(DifferencePlans plans, UnitScore before, UnitScore reweighed, UnitScore after) =>
        new DifferenceReader([new(null, null, before), new(DifferenceKind.Weights, null, reweighed), new(DifferenceKind.Formulas, null, after)]).Read(plans);

    private static Step Scored(DifferenceKind? kind, ValueChange? change, ScoringPlan plan, RoundTable table, string unit, string? bandSet)
    {
        var known = bandSet is not null && plan.System.System.BandSets.Any(set => set.Name == bandSet) ? bandSet : null;
        return new(kind, change, plan.Score(table, known)[Tables.RowOf(table, unit)]);
    }

    private static IEnumerable<ValueChange> Changes(ScoringPlan plan, RoundTable before, RoundTable after, string unit, Func<Parameter, DifferenceKind> kindOf)
    {
        var (old, now) = (Tables.RowOf(before, unit), Tables.RowOf(after, unit));
        return plan.System.Parameters.Select(one => one.Parameter).Where(parameter => parameter.Constant is null)
            .Select(parameter => new ValueChange(
                parameter.Kind is ParameterKind.Item ? kindOf(parameter) : DifferenceKind.Circumstances,
                parameter,
                Tables.ValueOf(before, old, parameter),
                Tables.ValueOf(after, now, parameter)))
            .Where(change => change.Before != change.After)
            .OrderBy(change => change.Kind);
    }

    internal sealed record ValueChange(DifferenceKind Kind, Parameter Parameter, Value Before, Value After);

    internal sealed record Step(DifferenceKind? Kind, ValueChange? Change, UnitScore Score);
}
