using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>Marks that rise (or fall) in a straight line: 0 at x0, [满分] at x1, held there beyond.</summary>
internal sealed class LinearFunction : StrictFunction
{
    public override string Name => "Linear";

    public override string Parameters => "x, x0, x1";

    public override Arity Arity => Arity.Exactly(3);

    public override Text MissingRule => new("任一参数缺失或 x0 与 x1 相等，结果缺失", "missing when an argument is missing or x0 equals x1");

    public override Text Help => new(
        "x 在 x0 得 0 分，在 x1 得 [满分]，其间按比例，两端封住；x0 大于 x1 即越低越好",
        "0 at x0, [满分] at x1, straight between and held beyond; x0 above x1: lower is better");

    public override string Example => "Linear([知晓率], 60, 90)";

    public override bool UsesFullMarks => true;

    public override IEnumerable<(Syntax.TextSpan Place, Text Fault)> Check(IReadOnlyList<Expr> arguments)
    {
        if (arguments is [_, ConstantExpr { Value: var start }, ConstantExpr { Value: var end }] && start == end)
            yield return (arguments[1].Span.To(arguments[2].Span), new("x0 与 x1 不能相同：得 0 分和得满分的值要分开写", "x0 and x1 are the same: write one value for 0 marks and another for full marks"));
    }

    public override Extent Range(CallExpr call, IRangeAnalysis analysis)
    {
        var (start, end) = (analysis.Of(call.Arguments[1]).Numbers, analysis.Of(call.Arguments[2]).Numbers);
        PercentLines.Check(analysis, call.Arguments[0], call.Arguments[1]);
        PercentLines.Check(analysis, call.Arguments[0], call.Arguments[2]);
        analysis.WarnIfZero(new BinaryExpr(call.Arguments[1].Span.To(call.Arguments[2].Span), FormulaType.Number, Syntax.BinaryOperator.Subtract, call.Arguments[2], call.Arguments[1]));
        var x = analysis.Of(call.Arguments[0]).Numbers;
        var full = analysis.FullMarks(call);
        var length = IntervalArithmetic.Subtract(end, start);
        var canFail = AnyMissing(call, analysis) || length.Contains(0)
            || Extent.OfArithmetic(IntervalArithmetic.Multiply(full, IntervalArithmetic.Subtract(x, start)), false).CanBeMissing
            || Extent.OfArithmetic(length, false).CanBeMissing;
        if (!start.IsPoint || !end.IsPoint || start == end || !full.IsPoint)
            return Extent.Of(IntervalArithmetic.Multiply(full, Interval.Closed(0, 1)), canFail);

        var (from, to, most) = (start.Low!.Value, end.Low!.Value, full.Low!.Value);
        var range = from < to
            ? IntervalArithmetic.Rising(x, At, false)
            : IntervalArithmetic.Rising(IntervalArithmetic.Negate(x), value => At(-value), false);
        return Extent.Of(range with { Low = range.Low ?? 0, High = range.High ?? most }, canFail);

        decimal? At(decimal value)
        {
            var missing = MissingReason.None;
            var marks = Of(value, from, to, most, ref missing);
            return missing is MissingReason.None ? marks : null;
        }
    }

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis)
    {
        var span = IntervalArithmetic.Subtract(analysis.Of(call.Arguments[2]).Numbers, analysis.Of(call.Arguments[1]).Numbers);
        var rising = Directions.Through(Directions.OfFactor(span), Directions.OfFactor(analysis.FullMarks(call)));
        return index == 0 ? rising : Directions.Reversed(rising);
    }

    public override string Phrase(CallExpr call, IReadOnlyList<string> arguments) =>
        $"{arguments[0]} 在 {arguments[1]}（0 分）至 {arguments[2]}（满分）之间按比例";

    public override SheetPart Translate(CallExpr call, ISheetTranslation translation)
    {
        var (x, start, end) = (translation.Of(call.Arguments[0]), translation.OfRepeated(call.Arguments[1]), translation.Of(call.Arguments[2]));
        var (full, length) = (translation.Of(call.FullMarks!), Length(start, end));
        var way = SheetOperators.Subtracted(x, start);
        var share = length.Constant is 1 ? way : SheetOperators.Divided(way, length);
        var marks = SheetOperators.Multiplied(full, SheetPart.Call("MAX", SheetPart.Number(0), SheetPart.Call("MIN", SheetPart.Number(1), share)));

        // Ends that meet but for a hair have no line between them; those that stand in cells meet exactly, and the division fails.
        return start.IsExact && end.IsExact ? marks : SheetPart.Call("IF", SheetOperators.Equal(FormulaType.Number, start, end), SheetPart.Missing, marks);
    }

    private static SheetPart Length(SheetPart start, SheetPart end) =>
        start.Constant is { } from && end.Constant is { } to ? SheetPart.Number(to - from) : SheetOperators.Subtracted(end, start);

    protected override Value Apply(CallExpr call, IReadOnlyList<Value> arguments)
    {
        // [满分] × (x − x0) / (x1 − x0), held to 0 … [满分]: the product first, since a quotient may have no end.
        var full = call.FullMarks!.Constant!.Value.Number;
        var length = Try(Numbers.Subtract, arguments[2].Number, arguments[1].Number);
        var way = Try(Numbers.Subtract, arguments[0].Number, arguments[1].Number);
        if (length.IsMissing || way.IsMissing)
            return length.IsMissing ? length : way;
        if (Numbers.Snap(length.Number) == 0)
            return Value.None(FormulaType.Number, MissingReason.DivisionByZero);
        if (Math.Sign(Numbers.Snap(way.Number)) != Math.Sign(length.Number))
            return Value.Of(0m);
        if (Numbers.Compare(Math.Abs(way.Number), Math.Abs(length.Number)) >= 0)
            return Value.Of(full);

        var product = Try(Numbers.Multiply, full, way.Number);
        return product.IsMissing ? product : Try(Numbers.Divide, product.Number, length.Number);
    }

    protected override Expression Emit(CallExpr call, IReadOnlyList<Expression> arguments, IEmission emission) =>
        emission.CallOrMissing((OfFour)Of, arguments[0], arguments[1], arguments[2], emission.Emit(call.FullMarks!));

    private static decimal Of(decimal x, decimal start, decimal end, decimal full, ref MissingReason missing)
    {
        var length = Numbers.Subtract(end, start, ref missing);
        var way = Numbers.Subtract(x, start, ref missing);
        if (missing is not MissingReason.None)
            return 0;

        var (snappedWay, snappedLength) = (Numbers.Snap(way), Numbers.Snap(length));
        if (snappedLength == 0)
        {
            missing = MissingReason.DivisionByZero;
            return 0;
        }

        if (snappedLength < 0)
            (way, length, snappedWay, snappedLength) = (-way, -length, -snappedWay, -snappedLength);
        if (snappedWay <= 0)
            return 0;
        if (snappedWay >= snappedLength)
            return full;

        var product = Numbers.Multiply(full, way, ref missing);
        return missing is MissingReason.None ? Numbers.Divide(product, length, ref missing) : 0;
    }
}
