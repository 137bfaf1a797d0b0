using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;

namespace Fadu.Formula.Functions;

/// <summary>The outermost of one or more numbers, compared at 12 decimals; the first of equal ones.</summary>
internal abstract class ExtremeFunction : StrictFunction
{
    public sealed override string Parameters => "x, y, …";

    public sealed override Arity Arity => Arity.AtLeast(1);

    public sealed override Extent Range(CallExpr call, IRangeAnalysis analysis)
    {
        var range = call.Arguments.Select(argument => analysis.Of(argument).Numbers).Aggregate(Combine);
        return Extent.Of(range, AnyMissing(call, analysis));
    }

    public sealed override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) => Direction.Up;

    public sealed override string Phrase(CallExpr call, IReadOnlyList<string> arguments) => $"{string.Join("、", arguments)} 中取{Word}";

    /// <summary>最小 or 最大.</summary>
    protected abstract string Word { get; }

    /// <summary>The static method of two numbers, the found one and the next, that the machine code calls.</summary>
    public sealed override SheetPart Translate(CallExpr call, ISheetTranslation translation)
    {
        var arguments = call.Arguments.Select(translation.Of).ToArray();
        return SheetPart.Call(SheetName, arguments).Like(arguments);
    }

    /// <summary>What spreadsheets call it.</summary>
    protected abstract string SheetName { get; }

    protected abstract Func<decimal, decimal, decimal> Code { get; }

    /// <summary>Whether the next number takes the place of the one found so far, by their order.</summary>
    protected abstract bool Replaces(int orderOfNextToFound);

    protected abstract Interval Combine(Interval a, Interval b);

    protected sealed override Value Apply(CallExpr call, IReadOnlyList<Value> arguments)
    {
        var found = arguments[0];
        foreach (var next in arguments.Skip(1))
        {
            if (Replaces(Numbers.Compare(next.Number, found.Number)))
                found = next;
        }

        return found;
    }

    protected sealed override Expression Emit(CallExpr call, IReadOnlyList<Expression> arguments, IEmission emission)
    {
        var found = arguments[0];
        foreach (var next in arguments.Skip(1))
            found = emission.Store(Expression.Call(Code.Method, found, next));

        return found;
    }
}
