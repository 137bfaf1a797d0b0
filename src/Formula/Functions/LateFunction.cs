using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>[满分] less so much for each day after the due date, not below 0.</summary>
internal sealed class LateFunction : StrictFunction
{
    public override string Name => "Late";

    public override string Parameters => "date, due, perDay[, most]";

    public override Arity Arity => Arity.Between(3, 4);

    public override Text Help => new(
        "从 [满分] 起，每逾期一天扣 perDay 分，最多扣 most 分，扣完为止；截止日当天不算逾期",
        "[满分] less perDay for each day after the due date, at most `most` taken off, not below 0; the due day itself is on time");

    public override string Example => "Late([报送], [截止日], 0.1)";

    public override bool UsesFullMarks => true;

    public override FormulaType? ArgumentType(int index, int count) => index < 2 ? FormulaType.Date : FormulaType.Number;

    public override Extent Range(CallExpr call, IRangeAnalysis analysis)
    {
        var days = DaysLateFunction.Days(analysis.Of(call.Arguments[0]).Numbers, analysis.Of(call.Arguments[1]).Numbers);
        return Deduction.Range(call, analysis, days, 2, AnyMissing(call, analysis));
    }

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis)
    {
        var perDay = Directions.OfFactor(analysis.Of(call.Arguments[2]).Numbers);
        return index switch
        {
            0 => Directions.Reversed(perDay),
            1 => perDay,
            _ => Direction.Down,
        };
    }

    public override string Phrase(CallExpr call, IReadOnlyList<string> arguments) =>
        $"{arguments[0]} 与截止日 {arguments[1]} 相比，每逾期一天从满分 {Numbers.Show(call.FullMarks!.Constant!.Value.Number)} 中扣 {arguments[2]}"
        + (arguments.Count > 3 ? $"（最多扣 {arguments[3]}）" : string.Empty);

    public override SheetPart Translate(CallExpr call, ISheetTranslation translation) =>
        Deduction.Translate(call, translation, DaysLateFunction.Translate(call.Arguments[0], call.Arguments[1], translation), 2);

    protected override Value Apply(CallExpr call, IReadOnlyList<Value> arguments)
    {
        var days = Math.Max(0, arguments[0].Date.DayNumber - arguments[1].Date.DayNumber);
        return Deduction.Apply(call, days, arguments[2].Number, arguments.Count > 3 ? arguments[3].Number : null);
    }

    protected override Expression Emit(CallExpr call, IReadOnlyList<Expression> arguments, IEmission emission) =>
        Deduction.Emit(call, emission, DaysLateFunction.EmitDays(arguments[0], arguments[1], emission), arguments[2], arguments.Count > 3 ? arguments[3] : null);
}
