using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>[满分] less so much for each one counted, not below 0.</summary>
internal sealed class DeductFunction : StrictFunction
{
    public override string Name => "Deduct";

    public override string Parameters => "n, each[, most]";

    public override Arity Arity => Arity.Between(2, 3);

    public override Text Help => new(
        "从 [满分] 起，每一个（件、次）扣 each 分，最多扣 most 分，扣完为止",
        "[满分] less each for every one counted, at most `most` taken off, not below 0");

    public override string Example => "Deduct(Max(0, 2 - [研究次数]), 1)";

    public override bool UsesFullMarks => true;

    public override Extent Range(CallExpr call, IRangeAnalysis analysis) =>
        Deduction.Range(call, analysis, analysis.Of(call.Arguments[0]).Numbers, 1, AnyMissing(call, analysis));

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) => index switch
    {
        0 or 1 => Directions.Reversed(Directions.OfFactor(analysis.Of(call.Arguments[1 - index]).Numbers)),
        _ => Direction.Down,
    };

    public override string Phrase(CallExpr call, IReadOnlyList<string> arguments) =>
        $"满分 {Numbers.Show(call.FullMarks!.Constant!.Value.Number)} − {arguments[0]} × {arguments[1]}" + (arguments.Count > 2 ? $"（最多扣 {arguments[2]}）" : string.Empty);

    public override SheetPart Translate(CallExpr call, ISheetTranslation translation) =>
        Deduction.Translate(call, translation, translation.Of(call.Arguments[0]), 1);

    protected override Value Apply(CallExpr call, IReadOnlyList<Value> arguments) =>
        Deduction.Apply(call, arguments[0].Number, arguments[1].Number, arguments.Count > 2 ? arguments[2].Number : null);

    protected override Expression Emit(CallExpr call, IReadOnlyList<Expression> arguments, IEmission emission) =>
        Deduction.Emit(call, emission, arguments[0], arguments[1], arguments.Count > 2 ? arguments[2] : null);
}
