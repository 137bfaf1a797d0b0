using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;

namespace Fadu.Formula.Functions;

/// <summary>A function of one number that never falls, such as rounding or a root.</summary>
internal abstract class OneNumberFunction : StrictFunction
{
    public sealed override string Parameters => "x";

    public sealed override Arity Arity => Arity.Exactly(1);

    public override Extent Range(CallExpr call, IRangeAnalysis analysis)
    {
        var x = analysis.Of(call.Arguments[0]);
        var range = IntervalArithmetic.Rising(x.Numbers, Bound, GivesWholeNumbers);
        return Extent.Of(range, x.CanBeMissing || CanFail(x.Numbers));
    }

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) => Direction.Up;

    public sealed override SheetPart Translate(CallExpr call, ISheetTranslation translation) => Translate(translation.Of(call.Arguments[0]));

    /// <summary>The function of a piece of a spreadsheet formula.</summary>
    protected abstract SheetPart Translate(SheetPart x);

    /// <summary>The function; sets the reason where it has no value.</summary>
    protected abstract decimal Of(decimal x, ref MissingReason missing);

    /// <summary>The static method that the machine code calls; the same meaning as <see cref="Of"/>.</summary>
    protected abstract Delegate Code { get; }

    /// <summary>Whether every result is a whole number.</summary>
    protected virtual bool GivesWholeNumbers => false;

    /// <summary>Whether some number in the interval has no value.</summary>
    protected virtual bool CanFail(Interval x) => false;

    protected sealed override Value Apply(CallExpr call, IReadOnlyList<Value> arguments)
    {
        var missing = MissingReason.None;
        var result = Of(arguments[0].Number, ref missing);
        return missing is MissingReason.None ? Value.Of(result) : Value.None(FormulaType.Number, missing);
    }

    protected sealed override Expression Emit(CallExpr call, IReadOnlyList<Expression> arguments, IEmission emission) =>
        Code.Method.GetParameters().Length == 1
            ? emission.Store(Expression.Call(Code.Method, arguments[0]))
            : emission.CallOrMissing(Code, arguments[0]);

    private decimal? Bound(decimal x)
    {
        var missing = MissingReason.None;
        var result = Of(x, ref missing);
        return missing is MissingReason.None ? result : null;
    }
}
