using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Robustness.Drawing;

/// <summary>Draws values: every number that is an item's goes up or down by up to so many percent, all equally likely, within the item's limits.</summary>
/// <remarks>Whole numbers stay whole, others keep their decimals, at least two. Options, attributes and previous values stay as they are.</remarks>
internal sealed class ValueDraws
{
    private const int LeastDecimals = 2;

    private readonly RoundTable _table;
    private readonly Parameter[] _moving;
    private readonly decimal _percent;
    private readonly long _seed;

    public ValueDraws(ScoringPlan plan, RoundTable table, decimal percent, long seed)
    {
        (_table, _percent, _seed) = (table, percent, seed);
        _moving =
        [
            .. plan.System.Parameters.Where(one => one is { Parameter: { Kind: ParameterKind.Item, Type: FormulaType.Number }, Item.Type: not ItemType.Choice })
                .Select(one => one.Parameter).Where(table.Columns.ContainsKey),
        ];
    }

    /// <summary>The table of one draw.</summary>
    public RoundTable Draw(int draw)
    {
        var (random, columns) = (new Xoshiro256(_seed, (2L * draw) + 1), _table.Columns.ToDictionary());
        foreach (var parameter in _moving)
            columns[parameter] = Moved(parameter, columns[parameter], ref random);

        return new(_table.Units, columns);
    }

    private Column Moved(Parameter parameter, Column from, ref Xoshiro256 random)
    {
        var column = new Column(from.Type, from.Rows);
        from.Missing.CopyTo(column.Missing, 0);
        for (var row = 0; row < from.Rows; row++)
        {
            // Drawn also for what is missing, so that a report of one unit does not move the draws of the others.
            var change = 1 + (_percent / 100 * (decimal)((2 * random.NextUnit()) - 1));
            if (from.Missing[row] is MissingReason.None)
                column.Numbers[row] = Moved(parameter, from.Numbers[row], change);
        }

        return column;
    }

    private static decimal Moved(Parameter parameter, decimal value, decimal change)
    {
        // So large a number would leave decimal.
        if (Math.Abs(value) > decimal.MaxValue / 4)
            return value;

        var range = parameter.Range;
        var moved = Numbers.Round(value * change, range.Whole ? 0 : Math.Max((int)value.Scale, LeastDecimals));
        // A value that lies outside already, since nobody checked it, is not brought inside.
        return range.Contains(value) ? Math.Min(Math.Max(moved, range.Low ?? moved), range.High ?? moved) : moved;
    }
}
