using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>Whether a part has no value; itself never missing.</summary>
internal sealed class IsMissingFunction : FormulaFunction
{
    public override string Name => "IsMissing";

    public override string Parameters => "x";

    public override Arity Arity => Arity.Exactly(1);

    public override Text MissingRule => new("从不缺失", "never missing");

    public override Text Help => new("x 是否缺失（未填报、除数为零等）", "whether x is missing (not reported, divided by zero …)");

    public override string Example => "if(IsMissing([评级]), 0, 1)";

    public override FormulaType? ArgumentType(int index, int count) => null;

    public override FormulaType ResultType(IReadOnlyList<Expr> arguments) => FormulaType.Boolean;

    public override SheetPart Translate(CallExpr call, ISheetTranslation translation) => translation.IsMissing(call.Arguments[0]);

    public override Value Interpret(CallExpr call, IInterpretation interpretation) =>
        Value.Of(interpretation.Evaluate(call.Arguments[0]).IsMissing);

    public override Expression Compile(CallExpr call, IEmission emission)
    {
        var result = emission.Local(typeof(bool));
        emission.Catch(
            () =>
            {
                emission.Emit(call.Arguments[0]);
                emission.Add(Expression.Assign(result, Expression.Constant(false)));
            },
            _ => emission.Add(Expression.Assign(result, Expression.Constant(true))));
        return result;
    }

    public override Extent Range(CallExpr call, IRangeAnalysis analysis) => Extent.Truth(analysis.OfQuietly(call.Arguments[0]).CanBeMissing, true, false);

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) =>
        analysis.IsSteady(call.Arguments[0]) ? Direction.None : Direction.Mixed;
}
