using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Syntax;
using Fadu.Formula.Values;

namespace Fadu.Formula.Functions;

/// <summary>What <c>Tier</c> and <c>TierBelow</c> have in common: x, then pairs of threshold and marks, then the rest.</summary>
internal static class Tiers
{
    public static Expression Emit(IReadOnlyList<Expression> arguments, IEmission emission, BinaryOperator reaches)
    {
        var result = emission.Local(typeof(decimal));
        EmitFrom(1);
        return result;

        void EmitFrom(int index)
        {
            if (index + 1 < arguments.Count)
                emission.If(Comparison.Emit(emission, reaches, arguments[0], arguments[index]), () => Keep(index + 1), () => EmitFrom(index + 2));
            else
                Keep(arguments.Count - 1);
        }

        void Keep(int index) => emission.Add(Expression.Assign(result, arguments[index]));
    }

    /// <summary>The marks of the steps that x can be on; a step that it can never be on is reported.</summary>
    public static Extent Range(CallExpr call, IRangeAnalysis analysis, bool below, bool canBeMissing)
    {
        var left = Upward(analysis.Of(call.Arguments[0]).Numbers.Snapped(), below);
        Interval? marks = null;
        for (var i = 1; i + 1 < call.Arguments.Count; i += 2)
        {
            PercentLines.Check(analysis, call.Arguments[0], call.Arguments[i]);
            var threshold = Upward(analysis.Of(call.Arguments[i]).Numbers.Snapped(), below);
            var reaching = left.Intersect(new(threshold.Low, null, false, false, false));
            if (left.IsEmpty || reaching.IsEmpty)
                Dead(call, i, analysis);
            else
                marks = Add(marks, analysis.Of(call.Arguments[i + 1]).Numbers);

            left = left.Intersect(new(null, threshold.High, false, true, false));
        }

        if (left.IsEmpty && marks is not null)
            return Extent.Of(marks.Value, canBeMissing);

        return Extent.Of(Add(marks, analysis.Of(call.Arguments[^1]).Numbers), canBeMissing);
    }

    public static Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis, bool below)
    {
        var isThreshold = index % 2 == 1 && index + 1 < call.Arguments.Count;
        if (index != 0 && !isThreshold)
            return Direction.Up;

        var better = true;
        var worse = true;
        for (var i = 2; i < call.Arguments.Count; i += 2)
        {
            var next = i + 2 < call.Arguments.Count ? i + 2 : call.Arguments.Count - 1;
            var (here, after) = (analysis.Of(call.Arguments[i]).Numbers, analysis.Of(call.Arguments[next]).Numbers);
            better &= here.Low >= after.High;
            worse &= here.High <= after.Low;
        }

        var ofX = (better, worse) switch
        {
            (true, true) => Direction.None,
            (true, _) => Direction.Up,
            (_, true) => Direction.Down,
            _ => Direction.Mixed,
        };
        return below != isThreshold ? Directions.Reversed(ofX) : ofX;
    }

    public static SheetPart Translate(CallExpr call, ISheetTranslation translation, string reaches)
    {
        var (x, steps) = (translation.OfRepeated(call.Arguments[0]), call.Arguments.Select(translation.Of).ToArray());
        var result = steps[^1];
        for (var i = steps.Length - 3; i > 0; i -= 2)
            result = SheetOperators.If(SheetOperators.Compared(x, reaches, steps[i]), steps[i + 1], result);

        return SheetOperators.Needing(result, steps.AsSpan(1));
    }

    public static string Phrase(IReadOnlyList<string> arguments, string reaches)
    {
        var steps = arguments.Skip(1).SkipLast(1).Chunk(2).Select(step => $"{reaches} {step[0]} 得 {step[1]}");
        return $"{arguments[0]} 分档（{string.Join("，", steps)}，否则 {arguments[^1]}）";
    }

    private static Interval Upward(Interval interval, bool below) => below ? IntervalArithmetic.Negate(interval) : interval;

    private static Interval Add(Interval? marks, Interval more) => marks is { } some ? some.Union(more) : more;

    private static void Dead(CallExpr call, int index, IRangeAnalysis analysis)
    {
        if (analysis.IsQuiet)
            return;

        var (x, at, worth) = (analysis.Of(call.Arguments[0]).Numbers, Shown(call.Arguments[index], analysis), Shown(call.Arguments[index + 1], analysis));
        analysis.Warn(call.Arguments[index], "formula.dead_tier", true, new(
            $"{at} 这一档（得 {worth}）永远轮不到（取值范围 {x}）：前面的档已经包含它，或数据项取不到这个值；请删去或改界线",
            $"the step at {at} (worth {worth}) can never be reached (range {x}): an earlier step takes all of it, or the item never gets there; remove it or change its threshold"));
    }

    private static string Shown(Expr part, IRangeAnalysis analysis) =>
        analysis.Of(part).Numbers is { IsPoint: true, Low: { } value } ? Numbers.Show(value) : analysis.Of(part).Numbers.ToString();
}
