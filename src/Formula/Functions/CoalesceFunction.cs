using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>The first of several parts that is not missing.</summary>
internal sealed class CoalesceFunction : FormulaFunction
{
    public override string Name => "Coalesce";

    public override string Parameters => "x, y, …";

    public override Arity Arity => Arity.AtLeast(2);

    public override Text MissingRule => new("全部缺失才缺失；后面的只在需要时计算", "missing only when all are; the later ones are computed only when needed");

    public override Text Help => new("第一个不缺失的值", "the first value that is not missing");

    public override string Example => "Coalesce([材料报送], [评定日])";

    public override FormulaType? ArgumentType(int index, int count) => null;

    public override FormulaType ResultType(IReadOnlyList<Expr> arguments) => arguments[0].Type;

    public override IEnumerable<(Syntax.TextSpan Place, Text Fault)> Check(IReadOnlyList<Expr> arguments) => TypeAgreement.Check(arguments);

    public override SheetPart Translate(CallExpr call, ISheetTranslation translation) =>
        call.Arguments.SkipLast(1).Reverse().Aggregate(translation.Of(call.Arguments[^1]), (otherwise, part) => translation.Else(part, otherwise));

    public override Value Interpret(CallExpr call, IInterpretation interpretation)
    {
        foreach (var argument in call.Arguments.SkipLast(1))
        {
            var value = interpretation.Evaluate(argument);
            if (!value.IsMissing)
                return value;
        }

        return interpretation.Evaluate(call.Arguments[^1]);
    }

    public override Expression Compile(CallExpr call, IEmission emission)
    {
        var result = emission.Local(ClrTypes.Of(call.Type));
        EmitFrom(0);
        return result;

        void EmitFrom(int index)
        {
            if (index == call.Arguments.Count - 1)
                Keep(index);
            else
                emission.Catch(() => Keep(index), _ => EmitFrom(index + 1));
        }

        void Keep(int index) => emission.Add(Expression.Assign(result, emission.Emit(call.Arguments[index])));
    }

    public override Extent Range(CallExpr call, IRangeAnalysis analysis)
    {
        var extents = call.Arguments.Select((argument, index) => index == call.Arguments.Count - 1 ? analysis.Of(argument) : analysis.OfQuietly(argument)).ToList();
        var needed = extents.FindIndex(extent => !extent.CanBeMissing);
        return extents.Take(needed < 0 ? extents.Count : needed + 1).Aggregate((a, b) => a.Union(b)) with { CanBeMissing = needed < 0 };
    }

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) =>
        index == call.Arguments.Count - 1 || analysis.IsSteady(call.Arguments[index]) ? Direction.Up : Direction.Mixed;

    public override string Phrase(CallExpr call, IReadOnlyList<string> arguments) => $"{string.Join("、", arguments)} 中第一个有值的";
}
