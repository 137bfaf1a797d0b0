using Fadu.Formula.Expressions;
using Fadu.Formula.Values;

namespace Fadu.Formula.Inversion;

/// <summary>One search for the least change.</summary>
internal sealed class Search(CheckedFormula formula, IFormulaContext context, ValueGrid free, Goal goal, int budget)
{
    private int _spent;

    public LeastChange Find()
    {
        var best = 0L;
        if (Reaches(Worth(0)))
            return Answer(InversionOutcome.ReachedAlready, 0, true);

        for (var distance = 1L; distance <= Math.Max(free.Up, free.Down); distance++)
        {
            foreach (var place in (ReadOnlySpan<long>)[distance, -distance])
            {
                if (place > free.Up || -place > free.Down)
                    continue;
                if (_spent > budget)
                    return Answer(InversionOutcome.Impossible, best, false);
                if (Reaches(Worth(place)))
                    return Answer(InversionOutcome.Reached, place, true);
                if (Better(Worth(place), Worth(best)))
                    best = place;
            }
        }

        return Answer(InversionOutcome.Impossible, best, true);
    }

    private LeastChange Answer(InversionOutcome outcome, long place, bool proved) => new(outcome, place, free[place], At(place), proved);

    private Value At(long place)
    {
        _spent++;
        return formula.Evaluate(new FreeContext(context, free.Parameter, free[place]));
    }

    private decimal? Worth(long place)
    {
        var result = At(place);
        var counted = result.IsMissing ? goal.WhenMissing ?? result : result;
        return counted.IsMissing ? null : (goal.IsLeast ? 1 : -1) * (counted.Type is FormulaType.Boolean ? (counted.Boolean ? 1 : 0) : counted.Number);
    }

    private bool Reaches(decimal? worth) => worth is { } number && Numbers.Compare(number, goal.IsLeast ? goal.Bound : -goal.Bound) >= 0;

    private static bool Better(decimal? worth, decimal? than) => worth is { } number && (than is not { } other || Numbers.Compare(number, other) > 0);
}
