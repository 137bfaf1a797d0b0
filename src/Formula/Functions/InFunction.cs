using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>Whether a value is one of several; numbers are compared at 12 decimals.</summary>
internal sealed class InFunction : StrictFunction
{
    public override string Name => "in";

    public override string Parameters => "x, a, b, …";

    public override Arity Arity => Arity.AtLeast(2);

    public override Text Help => new("x 是否等于其后所列之一", "whether x equals one of the values that follow");

    public override string Example => "in([等次], '优', '良')";

    public override FormulaType? ArgumentType(int index, int count) => null;

    public override FormulaType ResultType(IReadOnlyList<Expr> arguments) => FormulaType.Boolean;

    public override IEnumerable<(Syntax.TextSpan Place, Text Fault)> Check(IReadOnlyList<Expr> arguments) =>
        TypeAgreement.Check(arguments).Concat(ChoiceNames.Check(arguments[0], arguments.Skip(1)));

    public override Extent Range(CallExpr call, IRangeAnalysis analysis) => Extent.Truth(true, true, AnyMissing(call, analysis));

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) => Direction.Mixed;

    public override SheetPart Translate(CallExpr call, ISheetTranslation translation)
    {
        var x = translation.OfRepeated(call.Arguments[0]);
        var found = call.Arguments.Skip(1).Select(candidate => SheetOperators.Equal(call.Arguments[0].Type, x, translation.Of(candidate))).ToArray();
        return found is [var only] ? only : SheetPart.Call("OR", found).AsWhole();
    }

    protected override Value Apply(CallExpr call, IReadOnlyList<Value> arguments) =>
        Value.Of(arguments.Skip(1).Any(candidate => Equality.Holds(arguments[0], candidate)));

    protected override Expression Emit(CallExpr call, IReadOnlyList<Expression> arguments, IEmission emission) =>
        emission.Store(arguments.Skip(1).Select(candidate => Equality.Emit(emission, arguments[0], candidate)).Aggregate(Expression.OrElse));
}
