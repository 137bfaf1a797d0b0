using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>A power, to 15 significant digits.</summary>
internal sealed class PowFunction : StrictFunction
{
    public override string Name => "Pow";

    public override string Parameters => "x, exponent";

    public override Arity Arity => Arity.Exactly(2);

    public override Text Help => new("x 的 exponent 次方（取 15 位有效数字）", "x to the power of exponent, to 15 significant digits");

    public override string Example => "Pow([增长率], 2)";

    public override Extent Range(CallExpr call, IRangeAnalysis analysis)
    {
        var (x, exponent) = (analysis.Of(call.Arguments[0]).Numbers, analysis.Of(call.Arguments[1]).Numbers);
        var range = exponent is { IsPoint: true, Low: > 0 and { } power } && x.IsAtLeast(0)
            ? IntervalArithmetic.Rising(x, end => Bound(end, power), false)
            : x.IsAtLeast(0) ? Interval.Closed(0, null) : Interval.Any;
        return Extent.Of(range, AnyMissing(call, analysis) || range.High is null || !x.IsAtLeast(0));
    }

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis)
    {
        var (x, exponent) = (analysis.Of(call.Arguments[0]).Numbers, analysis.Of(call.Arguments[1]).Numbers);
        return (index, x.IsAtLeast(0)) switch
        {
            (0, true) => Directions.OfFactor(exponent),
            (1, true) when x.IsAtLeast(1) => Direction.Up,
            (1, true) when x.IsAtMost(1) => Direction.Down,
            _ => Direction.Mixed,
        };
    }

    public override SheetPart Translate(CallExpr call, ISheetTranslation translation)
    {
        if (call.Arguments[1] is ConstantExpr { Value: { IsMissing: false, Number: var power } } && power != 0 && power == decimal.Truncate(power))
            return SheetPart.Call("POWER", translation.Of(call.Arguments[0]), translation.Of(call.Arguments[1])).Failing();

        // To the power of 0 everything is 1, also 0, for which Excel has an error; of a negative base LibreOffice finds odd roots.
        var (x, exponent) = (translation.OfRepeated(call.Arguments[0]), translation.OfRepeated(call.Arguments[1]));
        var result = SheetPart.Call("POWER", x, exponent).Text;
        if (exponent.Constant is null)
            result = $"IF({exponent.Text}=0,1,{result})";
        return exponent.Constant is 0 ? SheetPart.Whole(x.CanFail ? $"1+0*{SheetPart.Call("SIGN", x).Text}" : "1", x.CanFail)
            : SheetPart.Whole($"IF(AND({x.Text}<0,{exponent.Text}<>INT({exponent.Text})),NA(),{result})", true);
    }

    protected override Value Apply(CallExpr call, IReadOnlyList<Value> arguments) => Try(Compute, arguments[0].Number, arguments[1].Number);

    protected override Expression Emit(CallExpr call, IReadOnlyList<Expression> arguments, IEmission emission) =>
        emission.CallOrMissing((Arithmetic)Compute, arguments[0], arguments[1]);

    private static decimal Compute(decimal x, decimal exponent, ref MissingReason missing)
    {
        if (x == 0 && exponent < 0)
        {
            missing = MissingReason.DivisionByZero;
            return 0;
        }

        return Numbers.FromDouble(Math.Pow((double)x, (double)exponent), ref missing);
    }

    private static decimal? Bound(decimal x, decimal exponent)
    {
        var missing = MissingReason.None;
        var result = Compute(x, exponent, ref missing);
        return missing is MissingReason.None ? result : null;
    }
}
