using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>One of two values, by a condition; the other is not computed.</summary>
internal sealed class IfFunction : FormulaFunction
{
    public override string Name => "if";

    public override string Parameters => "condition, then, otherwise";

    public override Arity Arity => Arity.Exactly(3);

    public override Text MissingRule => new("条件缺失则缺失；只计算用到的一支", "missing when the condition is; only the branch that is needed is computed");

    public override Text Help => new("条件成立取前者，否则取后者", "the first value when the condition holds, else the second");

    public override string Example => "if([已印发], 2, 0)";

    public override FormulaType? ArgumentType(int index, int count) => index == 0 ? FormulaType.Boolean : null;

    public override FormulaType ResultType(IReadOnlyList<Expr> arguments) => arguments[1].Type;

    public override IEnumerable<(Syntax.TextSpan Place, Text Fault)> Check(IReadOnlyList<Expr> arguments) => TypeAgreement.Check(arguments.Skip(1));

    public override SheetPart Translate(CallExpr call, ISheetTranslation translation) =>
        translation.Of(new ConditionalExpr(call.Span, call.Arguments[0], call.Arguments[1], call.Arguments[2]));

    public override Value Interpret(CallExpr call, IInterpretation interpretation)
    {
        var condition = interpretation.Evaluate(call.Arguments[0]);
        if (condition.IsMissing)
            return condition.As(call.Type);

        return interpretation.Evaluate(call.Arguments[condition.Boolean ? 1 : 2]);
    }

    public override Expression Compile(CallExpr call, IEmission emission) =>
        Branching.Emit(emission, call.Arguments[0], call.Arguments[1], call.Arguments[2]);

    public override Extent Range(CallExpr call, IRangeAnalysis analysis) =>
        Branching.Range(analysis, call.Arguments[0], call.Arguments[1], call.Arguments[2]);

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) => index == 0
        ? Branching.DirectionOfCondition(analysis, call.Arguments[0], call.Arguments[1], call.Arguments[2])
        : Direction.Up;

    public override string Phrase(CallExpr call, IReadOnlyList<string> arguments) => $"条件“{arguments[0]}”：成立取 {arguments[1]}，否则取 {arguments[2]}";
}
