using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;

namespace Fadu.Formula.Functions;

/// <summary>What <c>if(c, a, b)</c> and <c>c ? a : b</c> have in common.</summary>
internal static class Branching
{
    public static Expression Emit(IEmission emission, Expr condition, Expr then, Expr otherwise)
    {
        var result = emission.Local(ClrTypes.Of(then.Type));
        emission.If(
            emission.Emit(condition),
            () => emission.Add(Expression.Assign(result, emission.Emit(then))),
            () => emission.Add(Expression.Assign(result, emission.Emit(otherwise))));
        return result;
    }

    public static Extent Range(IRangeAnalysis analysis, Expr condition, Expr then, Expr otherwise)
    {
        var when = analysis.Of(condition);
        if (when is not { CanBeTrue: true, CanBeFalse: true })
            WarnOfDeadBranch(analysis, condition, when.CanBeTrue);

        // Nothing is told of what can never be reached: the condition is the one thing to put right.
        var range = when switch
        {
            { CanBeTrue: true, CanBeFalse: false } => analysis.Of(then, condition, true),
            { CanBeTrue: false, CanBeFalse: true } => analysis.Of(otherwise, condition, false),
            _ => analysis.Of(then, condition, true).Union(analysis.Of(otherwise, condition, false)),
        };
        return range with { CanBeMissing = range.CanBeMissing || when.CanBeMissing };
    }

    private static void WarnOfDeadBranch(IRangeAnalysis analysis, Expr condition, bool alwaysHolds) => analysis.Warn(condition, "formula.dead_branch", true, alwaysHolds
        ? new(
            "这个条件在这里总是成立，“否则”的一支永远轮不到；请核对条件、前面的条件和数据项的 min、max",
            "this condition always holds here, so that the other branch can never be reached; check it, the conditions before it, and the items' min and max")
        : new(
            "这个条件在这里永远不成立，它的一支永远轮不到；请核对条件、前面的条件和数据项的 min、max",
            "this condition never holds here, so that its branch can never be reached; check it, the conditions before it, and the items' min and max"));

    /// <summary>
    /// A condition that turns true as an item rises pushes the result from the second branch to the first;
    /// that is a direction only where all of the one lies above all of the other.
    /// </summary>
    public static Direction DirectionOfCondition(IRangeAnalysis analysis, Expr condition, Expr then, Expr otherwise)
    {
        if (analysis.Of(condition) is not { CanBeTrue: true, CanBeFalse: true })
            return Direction.None;

        var (yes, no) = (analysis.Of(then, condition, true).Numbers, analysis.Of(otherwise, condition, false).Numbers);
        return (yes.Low >= no.High, yes.High <= no.Low) switch
        {
            (true, true) => Direction.None,
            (true, _) => Direction.Up,
            (_, true) => Direction.Down,
            _ => Direction.Mixed,
        };
    }
}
