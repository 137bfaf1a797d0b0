using Fadu.Formula.Expressions;
using Fadu.Formula.Inversion;
using Fadu.Formula.Tests.Generation;
using Fadu.Formula.Values;

namespace Fadu.Formula.Tests.Inversion;

/// <summary>A random formula, unit and grid, a goal that is often within reach, and what trying every place would find.</summary>
internal sealed class GeneratedInversion
{
    private readonly GeneratedTable _table;
    private readonly int _row;

    private GeneratedInversion(CheckedFormula formula, GeneratedTable table, int row, ValueGrid grid) =>
        (Formula, _table, _row, Grid) = (formula, table, row, grid);

    public CheckedFormula Formula { get; }

    public ValueGrid Grid { get; }

    public Goal Goal { get; private init; } = Goal.Truth(true);

    public IFormulaContext Unit => _table.Unit(_row);

    public static GeneratedInversion? Of(Random random)
    {
        var type = random.Next(5) == 0 ? FormulaType.Boolean : FormulaType.Number;
        var text = new FormulaGenerator(random) { WithoutTinyNumbers = true }.Next(type, random.Next(1, 6));
        var formula = FormulaGenerator.Read(text, type);
        var free = formula.Parameters.Where(parameter => parameter.Constant is null && (parameter.Type is not FormulaType.Text || parameter.Choices is not null)).ToArray();
        if (free is [])
            return null;

        var table = GeneratedTable.For(random, text, 12, withinRanges: true);
        var row = Enumerable.Range(0, table.Rows).First(table.BelongsToItsGroup);
        var parameter = free[random.Next(free.Length)];
        var found = new GeneratedInversion(formula, table, row, GridOf(random, parameter, table[row, parameter]));
        return new(formula, table, row, found.Grid) { Goal = found.GoalOf(random) };
    }

    /// <summary>What the formula gives at a place, computed from a table that has the value there.</summary>
    public Value ResultAt(long place) => Formula.Evaluate(_table.With(_row, Grid.Parameter, Grid[place]).Unit(_row));

    public bool ReachesAt(long place) => Worth(place) is { } worth && Numbers.Compare(worth, Goal.IsLeast ? Goal.Bound : -Goal.Bound) >= 0;

    /// <summary>The nearest place that reaches the goal, or else the nearest with the best result.</summary>
    public (InversionOutcome Outcome, long Place) BruteForce()
    {
        var best = 0L;
        for (var distance = 0L; distance <= Math.Max(Grid.Up, Grid.Down); distance++)
        {
            foreach (var place in new[] { distance, -distance }.Where(place => place <= Grid.Up && -place <= Grid.Down))
            {
                if (ReachesAt(place))
                    return (place == 0 ? InversionOutcome.ReachedAlready : InversionOutcome.Reached, place);
                if (Beats(place, best))
                    best = place;
            }
        }

        return (InversionOutcome.Impossible, best);
    }

    /// <summary>Whether the result at one place is better than at another.</summary>
    public bool Beats(long place, long other) => Worth(place) is { } worth && (Worth(other) is not { } than || Numbers.Compare(worth, than) > 0);

    public override string ToString() =>
        $"{Formula.Text} | {Grid.Parameter} from {Grid.Start} over {Grid[-Grid.Down]} … {Grid[Grid.Up]} ({Grid.Down} down, {Grid.Up} up), goal {(Goal.IsLeast ? ">=" : "<=")} {Goal.Bound}, missing counts {Goal.WhenMissing}; {_table.Say(_row, Formula)}";

    private static ValueGrid GridOf(Random random, Parameter parameter, Value start)
    {
        var (up, down) = random.Next(4) switch { 0 => (true, false), 1 => (false, true), _ => (true, true) };
        if (parameter.Choices is { } choices)
            return ValueGrid.OfOptions(parameter, start, [.. choices.Select(Value.Of)], up, down);

        var step = random.Next(4) switch { 0 => 0.5m, 1 => random.Next(1, 6), 2 => 0.3m, _ => (decimal?)null };
        var (low, high) = random.Next(3) == 0 ? (null, null) : ((decimal?)random.Next(-20, 5), (decimal?)random.Next(5, 120));
        return parameter.Type is FormulaType.Date
            ? ValueGrid.Of(parameter, start, null, null, null, up, down, new DateOnly(2023, 3, 1).DayNumber)
            : ValueGrid.Of(parameter, start, step, low, high, up, down);
    }

    private Goal GoalOf(Random random)
    {
        if (Formula.Type is FormulaType.Boolean)
            return Goal.Truth(random.Next(2) == 0) with { WhenMissing = random.Next(3) == 0 ? Value.Of(random.Next(2) == 0) : null };

        var somewhere = ResultAt(random.NextInt64(-Grid.Down, Grid.Up + 1));
        var target = random.Next(5) == 0 || somewhere.IsMissing ? random.Next(-5, 100) / 4m : somewhere.Number;
        return (random.Next(3) == 0 ? Goal.AtMost(target) : Goal.AtLeast(target)) with { WhenMissing = random.Next(3) == 0 ? Value.Of((decimal)random.Next(0, 5)) : null };
    }

    private decimal? Worth(long place)
    {
        var result = ResultAt(place);
        if (result.IsMissing && Goal.WhenMissing is { } counted)
            result = counted;
        return result switch
        {
            { IsMissing: true } => null,
            { Type: FormulaType.Boolean } truth => (truth.Boolean ? 1 : 0) * (Goal.IsLeast ? 1 : -1),
            _ => result.Number * (Goal.IsLeast ? 1 : -1),
        };
    }
}
