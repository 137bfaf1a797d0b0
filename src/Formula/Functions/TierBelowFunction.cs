using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>Marks by steps: those of the first threshold with x ≤ t.</summary>
internal sealed class TierBelowFunction : StrictFunction
{
    public override string Name => "TierBelow";

    public override string Parameters => "x, t1, m1, t2, m2, …, otherwise";

    public override Arity Arity => Arity.AtLeastInSteps(4, 2);

    public override Text Help => new("分档（越低越好）：x 不高于 t1 得 m1，否则不高于 t2 得 m2……都不是得 otherwise", "marks by steps, lower is better: m1 when x is at most t1, else m2 when at most t2, …, else otherwise");

    public override string Example => "TierBelow([超期件数], 0, 3, 2, 1, 0)";

    public override Extent Range(CallExpr call, IRangeAnalysis analysis) => Tiers.Range(call, analysis, true, AnyMissing(call, analysis));

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) => Tiers.DirectionOf(call, index, analysis, true);

    public override string Phrase(CallExpr call, IReadOnlyList<string> arguments) => Tiers.Phrase(arguments, "不高于");

    public override SheetPart Translate(CallExpr call, ISheetTranslation translation) => Tiers.Translate(call, translation, "<=");

    protected override Value Apply(CallExpr call, IReadOnlyList<Value> arguments)
    {
        for (var i = 1; i + 1 < arguments.Count; i += 2)
        {
            if (Numbers.Compare(arguments[0].Number, arguments[i].Number) <= 0)
                return arguments[i + 1];
        }

        return arguments[^1];
    }

    protected override Expression Emit(CallExpr call, IReadOnlyList<Expression> arguments, IEmission emission) =>
        Tiers.Emit(arguments, emission, Syntax.BinaryOperator.LessOrEqual);
}
