using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>The logarithm to any base, to 15 significant digits.</summary>
internal sealed class LogFunction : StrictFunction
{
    public override string Name => "Log";

    public override string Parameters => "x, base";

    public override Arity Arity => Arity.Exactly(2);

    public override Text Help => new("以 base 为底的对数（取 15 位有效数字）；底须为正且不为 1", "the logarithm to a base, to 15 significant digits; the base is positive and not 1");

    public override string Example => "Log([阅读量], 2)";

    public override Extent Range(CallExpr call, IRangeAnalysis analysis)
    {
        var (x, radix) = (analysis.Of(call.Arguments[0]), analysis.Of(call.Arguments[1]));
        var range = radix.Numbers is { IsPoint: true, Low: > 1 and { } at }
            ? IntervalArithmetic.Rising(x.Numbers, end => Bound(end, at), false)
            : Interval.Any;
        var alwaysThere = x.Numbers.IsAbove(0) && radix.Numbers.IsAbove(1);
        return Extent.Of(range, AnyMissing(call, analysis) || !alwaysThere);
    }

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) =>
        (index, analysis.Of(call.Arguments[1]).Numbers) switch
        {
            (0, var radix) when radix.IsAbove(1) => Direction.Up,
            (0, var radix) when radix.IsAbove(0) && radix.IsBelow(1) => Direction.Down,
            _ => Direction.Mixed,
        };

    public override SheetPart Translate(CallExpr call, ISheetTranslation translation) =>
        SheetPart.Call("LOG", translation.Of(call.Arguments[0]), translation.Of(call.Arguments[1])).Failing();

    protected override Value Apply(CallExpr call, IReadOnlyList<Value> arguments) => Try(Compute, arguments[0].Number, arguments[1].Number);

    protected override Expression Emit(CallExpr call, IReadOnlyList<Expression> arguments, IEmission emission) =>
        emission.CallOrMissing((Arithmetic)Compute, arguments[0], arguments[1]);

    private static decimal Compute(decimal x, decimal radix, ref MissingReason missing)
    {
        if (x <= 0 || radix <= 0 || radix == 1)
        {
            missing = MissingReason.OutsideDomain;
            return 0;
        }

        return Numbers.FromDouble(Math.Log((double)x, (double)radix), ref missing);
    }

    private static decimal? Bound(decimal x, decimal radix)
    {
        var missing = MissingReason.None;
        var result = Compute(x, radix, ref missing);
        return missing is MissingReason.None ? result : null;
    }
}
