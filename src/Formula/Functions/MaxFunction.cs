using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>The greatest of one or more numbers, compared at 12 decimals; the first of equal ones.</summary>
internal sealed class MaxFunction : StrictFunction
{
    public override string Name => "Max";

    public override string Parameters => "x, y, …";

    public override Arity Arity => Arity.AtLeast(1);

    public override Text Help => new("各数中最大的一个", "the greatest of the numbers");

    public override string Example => "Max(0, 2 - [研究次数])";

    public override Extent Range(CallExpr call, IRangeAnalysis analysis)
    {
        var range = call.Arguments.Select(argument => analysis.Of(argument).Numbers).Aggregate(IntervalArithmetic.Max);
        return Extent.Of(range, AnyMissing(call, analysis));
    }

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) => Direction.Up;

    public override string Phrase(CallExpr call, IReadOnlyList<string> arguments) => $"{string.Join("、", arguments)} 中取最大";

    protected override Value Apply(CallExpr call, IReadOnlyList<Value> arguments)
    {
        var found = arguments[0];
        foreach (var next in arguments.Skip(1))
        {
            if (Numbers.Compare(next.Number, found.Number) > 0)
                found = next;
        }

        return found;
    }

    protected override Expression Emit(CallExpr call, IReadOnlyList<Expression> arguments, IEmission emission)
    {
        var found = arguments[0];
        foreach (var next in arguments.Skip(1))
            found = emission.Store(Expression.Call(((Func<decimal, decimal, decimal>)Of).Method, found, next));

        return found;
    }

    private static decimal Of(decimal found, decimal next) => Numbers.Compare(next, found) > 0 ? next : found;
}
