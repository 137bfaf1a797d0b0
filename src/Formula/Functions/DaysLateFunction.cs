using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>Whole days after the due date; 0 when on time.</summary>
internal sealed class DaysLateFunction : StrictFunction
{
    public override string Name => "DaysLate";

    public override string Parameters => "date, due";

    public override Arity Arity => Arity.Exactly(2);

    public override Text Help => new("逾期天数；按时（含截止日当天）为 0", "whole days after the due date; 0 when on time, the due day included");

    public override string Example => "DaysLate([报送], [截止日])";

    public override FormulaType? ArgumentType(int index, int count) => FormulaType.Date;

    public override Extent Range(CallExpr call, IRangeAnalysis analysis) =>
        Extent.Of(Days(analysis.Of(call.Arguments[0]).Numbers, analysis.Of(call.Arguments[1]).Numbers), AnyMissing(call, analysis));

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) => index == 0 ? Direction.Up : Direction.Down;

    public override string Phrase(CallExpr call, IReadOnlyList<string> arguments) => $"{arguments[0]} 比截止日 {arguments[1]} 晚的天数";

    internal static Interval Days(Interval date, Interval due) =>
        IntervalArithmetic.Max(Interval.Point(0), IntervalArithmetic.Subtract(date, due)) with { Whole = true };

    internal static Expression EmitDays(Expression date, Expression due, IEmission emission) =>
        emission.Store(Expression.Call(((Func<int, int, decimal>)Of).Method, date, due));

    public override SheetPart Translate(CallExpr call, ISheetTranslation translation) => Translate(call.Arguments[0], call.Arguments[1], translation);

    internal static SheetPart Translate(Expr date, Expr due, ISheetTranslation translation) =>
        SheetOperators.AtLeastZero(SheetOperators.Subtracted(translation.Of(date), translation.Of(due)).AsWhole());

    protected override Value Apply(CallExpr call, IReadOnlyList<Value> arguments)
    {
        var (date, due) = (arguments[0].Date, arguments[1].Date);
        return Value.Of(date > due ? date.DayNumber - due.DayNumber : 0m);
    }

    protected override Expression Emit(CallExpr call, IReadOnlyList<Expression> arguments, IEmission emission) =>
        EmitDays(arguments[0], arguments[1], emission);

    private static decimal Of(int date, int due) => Math.Max(0, date - due);
}
