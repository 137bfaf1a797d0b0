using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>A number held between two bounds.</summary>
internal sealed class ClampFunction : StrictFunction
{
    public override string Name => "Clamp";

    public override string Parameters => "x, low, high";

    public override Arity Arity => Arity.Exactly(3);

    public override Text Help => new("把 x 限制在 low 与 high 之间", "x held between low and high");

    public override string Example => "Clamp([增长率], 0, 1)";

    public override IEnumerable<(Syntax.TextSpan Place, Text Fault)> Check(IReadOnlyList<Expr> arguments)
    {
        if (arguments is [_, ConstantExpr { Value: { Type: FormulaType.Number, Number: var low } }, ConstantExpr { Value: { Type: FormulaType.Number, Number: var high } }] && low > high)
            yield return (arguments[1].Span, new($"下限 {Numbers.Show(low)} 大于上限 {Numbers.Show(high)}，请对调", $"the low bound {Numbers.Show(low)} is above the high bound {Numbers.Show(high)}; swap them"));
    }

    public override Extent Range(CallExpr call, IRangeAnalysis analysis)
    {
        var (x, low, high) = (analysis.Of(call.Arguments[0]).Numbers, analysis.Of(call.Arguments[1]).Numbers, analysis.Of(call.Arguments[2]).Numbers);

        // A number that counts as equal to a bound becomes the bound.
        return Extent.Of(IntervalArithmetic.Max(low, IntervalArithmetic.Min(high, x.Union(x.Snapped()))), AnyMissing(call, analysis));
    }

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) => Direction.Up;

    public override string Phrase(CallExpr call, IReadOnlyList<string> arguments) => $"{arguments[0]} 限制在 {arguments[1]} 至 {arguments[2]}";

    public override SheetPart Translate(CallExpr call, ISheetTranslation translation)
    {
        var (x, low, high) = (translation.Of(call.Arguments[0]), translation.Of(call.Arguments[1]), translation.Of(call.Arguments[2]));
        return SheetPart.Call("MAX", low, SheetPart.Call("MIN", high, x)).Like(x, low, high);
    }

    protected override Value Apply(CallExpr call, IReadOnlyList<Value> arguments)
    {
        var (x, low, high) = (arguments[0], arguments[1], arguments[2]);
        var held = Numbers.Compare(x.Number, high.Number) >= 0 ? high : x;
        return Numbers.Compare(held.Number, low.Number) <= 0 ? low : held;
    }

    protected override Expression Emit(CallExpr call, IReadOnlyList<Expression> arguments, IEmission emission) =>
        emission.Store(Expression.Call(((Func<decimal, decimal, decimal, decimal>)Of).Method, arguments));

    private static decimal Of(decimal x, decimal low, decimal high)
    {
        if (Numbers.Compare(x, high) >= 0)
            x = high;
        return Numbers.Compare(x, low) <= 0 ? low : x;
    }
}
