using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>One number over another.</summary>
internal sealed class RatioFunction : StrictFunction
{
    public override string Name => "Ratio";

    public override string Parameters => "a, b";

    public override Arity Arity => Arity.Exactly(2);

    public override Text MissingRule => new("任一参数缺失或 b 为零，结果缺失", "missing when an argument is missing or b is zero");

    public override Text Help => new("a ÷ b", "a divided by b");

    public override string Example => "Ratio([合格人数], [应考人数])";

    public override Extent Range(CallExpr call, IRangeAnalysis analysis)
    {
        var (a, b) = (analysis.Of(call.Arguments[0]).Numbers, analysis.Of(call.Arguments[1]).Numbers);
        analysis.WarnIfZero(call.Arguments[1]);
        return Extent.OfArithmetic(IntervalArithmetic.Divide(a, b), AnyMissing(call, analysis) || b.Contains(0));
    }

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis)
    {
        var (a, b) = (analysis.Of(call.Arguments[0]).Numbers, analysis.Of(call.Arguments[1]).Numbers);
        return index == 0 ? Directions.OfFactor(b) : Directions.OfDivisor(a, b);
    }

    public override string Phrase(CallExpr call, IReadOnlyList<string> arguments) => $"{arguments[0]} ÷ {arguments[1]}";

    public override SheetPart Translate(CallExpr call, ISheetTranslation translation) =>
        SheetOperators.Divided(translation.Of(call.Arguments[0]), translation.Of(call.Arguments[1]));

    protected override Value Apply(CallExpr call, IReadOnlyList<Value> arguments) => Try(Numbers.Divide, arguments[0].Number, arguments[1].Number);

    protected override Expression Emit(CallExpr call, IReadOnlyList<Expression> arguments, IEmission emission) =>
        emission.CallOrMissing((Arithmetic)Numbers.Divide, arguments[0], arguments[1]);
}
