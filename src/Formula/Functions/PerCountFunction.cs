using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>Marks for each one counted, up to a cap.</summary>
internal sealed class PerCountFunction : StrictFunction
{
    public override string Name => "PerCount";

    public override string Parameters => "n, each, cap";

    public override Arity Arity => Arity.Exactly(3);

    public override Text Help => new("每一个（件、次）得 each 分，最多 cap 分", "each marks for every one counted, at most cap");

    public override string Example => "PerCount([案例数], 0.1, [满分])";

    public override Extent Range(CallExpr call, IRangeAnalysis analysis)
    {
        var (n, each, cap) = (analysis.Of(call.Arguments[0]).Numbers, analysis.Of(call.Arguments[1]).Numbers, analysis.Of(call.Arguments[2]).Numbers);
        var marks = Extent.OfArithmetic(IntervalArithmetic.Multiply(n, each), AnyMissing(call, analysis));
        return marks with { Numbers = IntervalArithmetic.Min(cap, marks.Numbers) };
    }

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) =>
        index == 2 ? Direction.Up : Directions.OfFactor(analysis.Of(call.Arguments[1 - index]).Numbers);

    public override string Phrase(CallExpr call, IReadOnlyList<string> arguments) => $"{arguments[0]} × {arguments[1]}，最多 {arguments[2]}";

    public override SheetPart Translate(CallExpr call, ISheetTranslation translation) =>
        SheetOperators.Least(translation.Of(call.Arguments[2]), SheetOperators.Multiplied(translation.Of(call.Arguments[0]), translation.Of(call.Arguments[1])));

    protected override Value Apply(CallExpr call, IReadOnlyList<Value> arguments)
    {
        var marks = Try(Numbers.Multiply, arguments[0].Number, arguments[1].Number);
        return !marks.IsMissing && Numbers.Compare(marks.Number, arguments[2].Number) > 0 ? arguments[2] : marks;
    }

    protected override Expression Emit(CallExpr call, IReadOnlyList<Expression> arguments, IEmission emission) =>
        emission.CallOrMissing((OfThree)Of, arguments[0], arguments[1], arguments[2]);

    private static decimal Of(decimal n, decimal each, decimal cap, ref MissingReason missing)
    {
        var marks = Numbers.Multiply(n, each, ref missing);
        return Numbers.Compare(marks, cap) > 0 ? cap : marks;
    }
}
