using Fadu.Formula.Expressions;
using Fadu.Formula.Inversion;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Moves;

/// <summary>Finds what a unit could do: which of its values could be others, and at what cost.</summary>
/// <remarks>
/// A step costs the item's effort. It is the item's step, a whole number, a day, or another option; of a decimal number without a step, the
/// effort is that of 1 of its unit of measure, counted in hundredths. Reporting a missing value is a step of its own. Which way an item may
/// go is what <c>better</c> says, and otherwise what the formulas show: see <see cref="WaysToMove"/>. Texts, attributes and values of the
/// round before never move. Nor does a day that was reported: it tells when something was done, and nobody goes back to do it earlier; one
/// with a <c>step</c> moves all the same, as a day that is only planned.
/// </remarks>
public static class Movables
{
    /// <summary>What could be moved, in the order of the system.</summary>
    /// <param name="plan">The system.</param>
    /// <param name="table">The values.</param>
    /// <param name="row">The unit's row.</param>
    /// <param name="limits">What may be moved, and how far.</param>
    public static IReadOnlyList<Movable> Of(ScoringPlan plan, RoundTable table, int row, MoveLimits limits)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(limits);
        var (ways, values) = (WaysToMove.Of(plan.System), new RowValues(table, row));
        Movable[] all =
        [
            .. plan.System.Parameters
                .Where(parameter => parameter.Parameter.Kind is ParameterKind.Item && ways.Contains(parameter.Parameter))
                .Where(parameter => limits.Items.GetValueOrDefault(parameter.Item!.Code) is not { IsExcluded: true })
                .Select(parameter => Of(parameter, values, ways))
                .Where(movable => movable.ByUnit || limits.IncludeOthers)
                .Where(movable => movable is not { Item: { Type: ItemType.Date, Step: null }, Grid.Start.IsMissing: false }),
        ];
        var checks = new MoveChecks(plan.System, values, all);
        return [.. all.Select(movable => Within(movable, limits.Items.GetValueOrDefault(movable.Item.Code), checks)).OfType<Movable>()];
    }

    /// <summary>
    /// Base figures (基数) that have no value, and on which marks rest that a unit could have. They are never given one here: only the true
    /// one tells what is short, so that nothing that rests on them can be called out of reach.
    /// </summary>
    /// <param name="scores">The round.</param>
    /// <param name="row">The unit's row.</param>
    public static IReadOnlyList<Item> OpenBases(RoundScores scores, int row)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var system = scores.Plan.System;
        var ways = WaysToMove.Of(system);
        SystemParameter[] open = [.. system.Parameters.Where(one => one.Parameter.Kind is ParameterKind.Item && ways.IsBase(one.Parameter) && scores.ValueOf(row, one.Parameter).IsMissing)];
        if (open is [])
            return [];

        HashSet<Parameter> read =
        [
            .. system.Leaves.Where(leaf => scores.EffectiveMarks(row, leaf) > 0).Select(leaf => leaf.Formula!)
                .Concat(system.Bonuses.Concat(system.Deductions).Select(adjustment => adjustment.Formula))
                .Concat(system.Vetoes.Select(veto => veto.When)).Concat(system.Gates.Select(gate => gate.When)).Concat(system.Statuses.Select(status => status.When))
                .SelectMany(system.ReadBy),
        ];
        return [.. open.Where(one => read.Contains(one.Parameter)).Select(one => one.Item!)];
    }

    private static Movable Of(SystemParameter parameter, RowValues values, WaysToMove ways)
    {
        var (item, start) = (parameter.Item!, values.ValueOf(parameter.Parameter));
        return new()
        {
            Parameter = parameter,
            Item = item,
            Grid = GridOf(parameter.Parameter, item, start, ways),
            EffortPerStep = item.Type is ItemType.Decimal or ItemType.Percent && item.Step is null ? item.Effort * ValueGrid.Grain : item.Effort,
            ByUnit = item.From is ItemSource.Unit && start.Missing is not MissingReason.NotVerified,
        };
    }

    private static ValueGrid GridOf(Parameter parameter, Item item, Value start, WaysToMove ways)
    {
        var (up, down) = ways.Of(parameter);
        if (item.Type is ItemType.Choice)
            return ValueGrid.OfOptions(parameter, start, OptionsOf(item), up, down);

        // Also "no" is an answer, without which the formula may have no result.
        var orNo = item.Type is ItemType.Boolean && start.IsMissing;
        return ValueGrid.Of(parameter, start, item.Step, item.Min, item.Max, up, down || orNo, ways.OriginOf(parameter));
    }

    private static Value[] OptionsOf(Item item) =>
        [.. item.Choices.Select(choice => ItemKinds.FormulaTypeOf(item) is FormulaType.Number ? Value.Of(choice.Value!.Value) : Value.Of(choice.Name))];

    private static Movable? Within(Movable movable, MoveLimit? limit, MoveChecks checks)
    {
        var grid = movable.Grid;
        var (up, down) = checks.Within(movable);
        if (limit?.Steps is { } steps)
            (up, down) = (Math.Min(up, steps), Math.Min(down, steps));
        if ((limit?.NoFurtherThan ?? limit?.NoFurtherThanDate?.DayNumber) is { } bound)
        {
            var now = NumberOf(grid.Start);
            if (now is null || bound >= now)
                up = GridPlaces.Furthest(up, place => NumberOf(grid[place]) is not { } number || number <= bound);
            if (now is null || bound <= now)
                down = GridPlaces.Furthest(down, place => NumberOf(grid[-place]) is not { } number || number >= bound);
        }

        return up <= 0 && down <= 0 ? null : movable with { Grid = grid.Within(up, down) };
    }

    private static decimal? NumberOf(Value value) => value switch
    {
        { IsMissing: true } => null,
        { Type: FormulaType.Number } => value.Number,
        { Type: FormulaType.Date } => value.Date.DayNumber,
        _ => null,
    };
}
