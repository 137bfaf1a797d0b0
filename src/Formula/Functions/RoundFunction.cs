using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>Rounds half away from zero (四舍五入), after the number was brought to 12 decimals.</summary>
internal sealed class RoundFunction : StrictFunction
{
    public override string Name => "Round";

    public override string Parameters => "x, decimals";

    public override Arity Arity => Arity.Exactly(2);

    public override Text Help => new(
        "四舍五入到 decimals 位小数（0 至 28 的整数），先归到 12 位小数",
        "rounds half away from zero to a count of decimals (whole, 0 to 28), x first brought to 12 decimals");

    public override string Example => "Round([得票] / [总票] * 100, 2)";

    public override IEnumerable<(Syntax.TextSpan Place, Text Fault)> Check(IReadOnlyList<Expr> arguments)
    {
        if (arguments[1] is ConstantExpr { Value: { IsMissing: false, Number: var decimals } } && !IsCount(decimals))
            yield return (arguments[1].Span, new($"小数位数应为 0 至 28 的整数，写的是 {Numbers.Show(decimals)}", $"the count of decimals is a whole number from 0 to 28, not {Numbers.Show(decimals)}"));
    }

    public override Extent Range(CallExpr call, IRangeAnalysis analysis)
    {
        var (x, decimals) = (analysis.Of(call.Arguments[0]).Numbers, analysis.Of(call.Arguments[1]).Numbers);
        var range = decimals is { IsPoint: true, Low: { } places } && IsCount(places)
            ? IntervalArithmetic.Rising(x, end => Numbers.Round(end, (int)places), places == 0 || x.Whole)
            : Interval.Any;
        var countIsSure = decimals.IsAtLeast(0) && decimals.IsAtMost(28) && (decimals.Whole || (decimals.IsPoint && IsCount(decimals.Low!.Value)));
        return Extent.Of(range, AnyMissing(call, analysis) || !countIsSure);
    }

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) => index == 0 ? Direction.Up : Direction.Mixed;

    public override string Phrase(CallExpr call, IReadOnlyList<string> arguments) => $"{arguments[0]} 四舍五入到 {arguments[1]} 位小数";

    public override SheetPart Translate(CallExpr call, ISheetTranslation translation)
    {
        var x = translation.Of(call.Arguments[0]).Snapped();
        if (call.Arguments[1] is ConstantExpr { Value: { IsMissing: false, Number: var count } } && IsCount(count))
            return x.Rounded(Math.Min((int)count, Numbers.SnapDecimals));

        // Spreadsheets cut a count of places where the engine has no result.
        var decimals = translation.OfRepeated(call.Arguments[1]);
        var text = decimals.Text;
        return SheetPart.Whole($"IF(AND({text}>=0,{text}<=28,{text}=INT({text})),ROUND({x.Text},MIN({text},{Numbers.SnapDecimals})),NA())", true).Like(x);
    }

    protected override Value Apply(CallExpr call, IReadOnlyList<Value> arguments)
    {
        var (x, decimals) = (arguments[0].Number, arguments[1].Number);
        if (!IsCount(decimals))
            return Value.None(FormulaType.Number, MissingReason.DigitCount);

        return Value.Of(decimal.Round(Numbers.Snap(x), (int)decimals, MidpointRounding.AwayFromZero));
    }

    protected override Expression Emit(CallExpr call, IReadOnlyList<Expression> arguments, IEmission emission) =>
        call.Arguments[1] is ConstantExpr { Value: { IsMissing: false, Number: var decimals } } && IsCount(decimals)
            ? emission.Store(Expression.Call(((Func<decimal, int, decimal>)Numbers.Round).Method, arguments[0], Expression.Constant((int)decimals)))
            : emission.CallOrMissing((Arithmetic)Compute, arguments[0], arguments[1]);

    private static decimal Compute(decimal x, decimal decimals, ref MissingReason missing)
    {
        if (IsCount(decimals))
            return Numbers.Round(x, (int)decimals);

        missing = MissingReason.DigitCount;
        return 0;
    }

    private static bool IsCount(decimal decimals) => decimals is >= 0 and <= 28 && decimals == decimal.Truncate(decimals);
}
