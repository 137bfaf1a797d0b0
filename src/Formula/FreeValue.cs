using Fadu.Formula.Expressions;
using Fadu.Formula.Inversion;
using Fadu.Formula.Values;

namespace Fadu.Formula;

/// <summary>
/// Evaluates formulas of one unit while one of its values is another, also among its peers; theirs stay. What the group has is found once
/// for all values that are tried. For one thread.
/// </summary>
/// <param name="unit">The unit as it is.</param>
/// <param name="parameter">The value that changes.</param>
public sealed class FreeValue(IFormulaContext unit, Parameter parameter)
{
    private readonly FreeContext _context = new(unit, parameter);

    /// <summary>The result of a formula.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="value">What the parameter is; of its kind.</param>
    public Value Evaluate(CheckedFormula formula, Value value)
    {
        ArgumentNullException.ThrowIfNull(formula);
        _context.Value = value;
        return formula.Evaluate(_context);
    }
}
