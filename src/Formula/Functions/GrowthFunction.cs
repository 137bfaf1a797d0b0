using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>Growth over the previous round: (x − 上期.x) / 上期.x.</summary>
internal sealed class GrowthFunction : FormulaFunction
{
    public override string Name => "Growth";

    public override string Parameters => "x";

    public override Arity Arity => Arity.Exactly(1);

    public override Text MissingRule => new("本期或上期缺失、上期为零，结果缺失", "missing when this or the previous value is missing, or the previous one is zero");

    public override Text Help => new("比上期的增长率，5% 为 0.05；x 须是一个数据项", "growth over the previous round, 0.05 for 5 %; x is an item");

    public override string Example => "Linear(Growth([普法经费]), 0, 0.05)";

    public override IEnumerable<(Syntax.TextSpan Place, Text Fault)> Check(IReadOnlyList<Expr> arguments)
    {
        if (arguments[0] is not ParameterExpr { Parameter.Previous: not null })
            yield return (arguments[0].Span, new("Growth 的参数应是一个数据项，如 Growth([普法经费])", "Growth takes an item, e.g. Growth([普法经费])"));
    }

    public override IEnumerable<Parameter> HiddenReads(CallExpr call) => [Before(call)];

    public override SheetPart Translate(CallExpr call, ISheetTranslation translation)
    {
        var (now, before) = (translation.Of(call.Arguments[0]), translation.Of(Before(call)));
        return SheetOperators.Divided(SheetOperators.Subtracted(now, before), before);
    }

    public override Value Interpret(CallExpr call, IInterpretation interpretation)
    {
        var now = interpretation.Evaluate(call.Arguments[0]);
        if (now.IsMissing)
            return now;

        var before = interpretation.ValueOf(Before(call));
        if (before.IsMissing)
            return before;

        var missing = MissingReason.None;
        var growth = Of(now.Number, before.Number, ref missing);
        return missing is MissingReason.None ? Value.Of(growth) : Value.None(FormulaType.Number, missing);
    }

    public override Expression Compile(CallExpr call, IEmission emission) =>
        emission.CallOrMissing((Step)Of, emission.Emit(call.Arguments[0]), emission.Emit(Before(call)));

    public override Extent Range(CallExpr call, IRangeAnalysis analysis)
    {
        var (now, before) = (analysis.Of(call.Arguments[0]), analysis.Of(new ParameterExpr(call.Span, Before(call))));
        analysis.WarnIfZero(new ParameterExpr(call.Span, Before(call)));
        var growth = IntervalArithmetic.Subtract(IntervalArithmetic.Divide(now.Numbers, before.Numbers), Interval.Point(1));
        return Extent.OfArithmetic(growth, now.CanBeMissing || before.CanBeMissing || before.Numbers.Contains(0));
    }

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) =>
        Directions.OfFactor(analysis.Of(new ParameterExpr(call.Span, Before(call))).Numbers);

    public override string Phrase(CallExpr call, IReadOnlyList<string> arguments) => $"{arguments[0]} 比上期的增长率";

    private static Parameter Before(CallExpr call) => ((ParameterExpr)call.Arguments[0]).Parameter.Previous!;

    private static decimal Of(decimal now, decimal before, ref MissingReason missing)
    {
        var rise = Numbers.Subtract(now, before, ref missing);
        return missing is MissingReason.None ? Numbers.Divide(rise, before, ref missing) : 0;
    }

    private delegate decimal Step(decimal now, decimal before, ref MissingReason missing);
}
