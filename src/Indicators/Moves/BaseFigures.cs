using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Indicators.Checking;

namespace Fadu.Indicators.Moves;

/// <summary>Tells the base figures (基数) of formulas: what other items are measured against.</summary>
/// <remarks>
/// An item is one in a formula that divides another item by it; that takes another item off it, or compares the two, and gets worse by its
/// growth and better by the other's; or that does the same in any form, where a check of the system says that the other is not above it.
/// What is merely weighed against something else is none: in <c>2 * [good] - [bad]</c> the bad can be made less.
/// </remarks>
internal sealed class BaseFigures(CheckedSystem system)
{
    private readonly HashSet<(Parameter Base, Parameter Figure)> _checked =
    [
        .. system.Checks.Select(check => check.When.Analyse(null).Directions).SelectMany(directions =>
            from upper in directions
            from lower in directions
            where upper.Value is Direction.Up && lower.Value is Direction.Down
            select (upper.Key, lower.Key)),
    ];

    /// <summary>Those of one formula.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="directions">Which way a unit gains by each of its parameters.</param>
    public HashSet<Parameter> Of(CheckedFormula formula, IReadOnlyDictionary<Parameter, Direction> directions)
    {
        HashSet<Parameter> divisors = [.. formula.Quotients.Where(pair => IsItem(pair.Divisor) && IsItem(pair.Dividend)).Select(pair => pair.Divisor)];
        return
        [
            .. divisors,
            .. formula.Comparisons.Concat(_checked)
                .Where(pair => IsItem(pair.Base) && IsItem(pair.Figure) && !divisors.Contains(pair.Figure))
                .Where(pair => directions.GetValueOrDefault(pair.Base) is Direction.Down && directions.GetValueOrDefault(pair.Figure) is Direction.Up)
                .Select(pair => pair.Base),
        ];
    }

    private static bool IsItem(Parameter parameter) => parameter.Kind is ParameterKind.Item;
}
