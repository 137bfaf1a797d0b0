using Fadu.Formula.Expressions;
using Fadu.Formula.Inversion;

namespace Fadu.Formula;

/// <summary>Solves formulas backwards: which least change of one value makes a formula give what is wanted.</summary>
public static class Inverter
{
    /// <summary>Most results that a search computes where nobody says otherwise.</summary>
    public const int Budget = 3_000;

    /// <summary>The least change that makes the formula give at least a number.</summary>
    /// <inheritdoc cref="Find(CheckedFormula, IFormulaContext, ValueGrid, Goal, int)" />
    public static LeastChange Find(CheckedFormula formula, IFormulaContext context, ValueGrid free, decimal target) => Find(formula, context, free, Goal.AtLeast(target));

    /// <summary>The least change that makes the condition hold, or fail.</summary>
    /// <inheritdoc cref="Find(CheckedFormula, IFormulaContext, ValueGrid, Goal, int)" />
    public static LeastChange Find(CheckedFormula formula, IFormulaContext context, ValueGrid free, bool wanted) => Find(formula, context, free, Goal.Truth(wanted));

    /// <summary>The least change that makes the formula give what is wanted.</summary>
    /// <param name="formula">A number or a condition.</param>
    /// <param name="context">The unit's values; what its parameter <paramref name="free"/> has there does not matter.</param>
    /// <param name="free">The values that the parameter may take. Everything else stays as it is.</param>
    /// <param name="goal">Of the formula's kind.</param>
    /// <param name="budget">After so many results the search is broken off, and what it found is not proved.</param>
    /// <returns>The change, evaluated forwards; or the best that can be reached.</returns>
    /// <exception cref="ArgumentException">The formula gives another kind of value than the goal.</exception>
    public static LeastChange Find(CheckedFormula formula, IFormulaContext context, ValueGrid free, Goal goal, int budget = Budget)
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(free);
        ArgumentNullException.ThrowIfNull(goal);
        if (formula.Type != goal.Type)
            throw new ArgumentException($"The formula gives a {formula.Type}, the goal is a {goal.Type}.", nameof(goal));

        return new Search(new(formula.Root, context, free, goal, budget)).Find();
    }
}
