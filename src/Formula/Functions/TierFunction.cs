using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>Marks by steps: those of the first threshold with x ≥ t.</summary>
internal sealed class TierFunction : StrictFunction
{
    public override string Name => "Tier";

    public override string Parameters => "x, t1, m1, t2, m2, …, otherwise";

    public override Arity Arity => Arity.AtLeastInSteps(4, 2);

    public override Text Help => new("分档：x 达到 t1 得 m1，否则达到 t2 得 m2……都达不到得 otherwise", "marks by steps: m1 when x is at least t1, else m2 when at least t2, …, else otherwise");

    public override string Example => "Tier([覆盖率], 0.8, 3, 0.6, 2, 0)";

    public override Extent Range(CallExpr call, IRangeAnalysis analysis) => Tiers.Range(call, analysis, false, AnyMissing(call, analysis));

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) => Tiers.DirectionOf(call, index, analysis, false);

    public override string Phrase(CallExpr call, IReadOnlyList<string> arguments) => Tiers.Phrase(arguments, "达到");

    public override SheetPart Translate(CallExpr call, ISheetTranslation translation) => Tiers.Translate(call, translation, ">=");

    protected override Value Apply(CallExpr call, IReadOnlyList<Value> arguments)
    {
        for (var i = 1; i + 1 < arguments.Count; i += 2)
        {
            if (Numbers.Compare(arguments[0].Number, arguments[i].Number) >= 0)
                return arguments[i + 1];
        }

        return arguments[^1];
    }

    protected override Expression Emit(CallExpr call, IReadOnlyList<Expression> arguments, IEmission emission) =>
        Tiers.Emit(arguments, emission, Syntax.BinaryOperator.GreaterOrEqual);
}
