using Fadu.Formula.Expressions;
using Fadu.Formula.Functions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Syntax;

namespace Fadu.Formula.Analysis;

/// <summary>Finds which way each parameter pushes the result, by the chain rule on signs.</summary>
internal sealed class DirectionFinder(Analyser ranges)
{
    public IReadOnlyDictionary<Parameter, Direction> Find(Expr root)
    {
        var found = new Dictionary<Parameter, Direction>();
        Visit(root, Direction.Up, ranges, found);
        return found;
    }

    private static void Visit(Expr part, Direction outer, Analyser ranges, Dictionary<Parameter, Direction> found)
    {
        if (ranges.IsFixed(part))
            return;

        switch (part)
        {
            case ParameterExpr { Parameter: { Constant: null } parameter }:
                found[parameter] = found.GetValueOrDefault(parameter) | outer;
                break;
            case ConditionalExpr conditional:
                VisitBranches(conditional.Condition, conditional.Then, conditional.Otherwise, outer, ranges, found);
                break;
            case CallExpr { Function: IfFunction } call:
                VisitBranches(call.Arguments[0], call.Arguments[1], call.Arguments[2], outer, ranges, found);
                break;
            case CallExpr call:
                for (var i = 0; i < call.Arguments.Count; i++)
                    VisitArgument(call, i, Directions.Through(outer, call.Function.DirectionOf(call, i, ranges)), ranges, found);
                foreach (var hidden in call.Function.HiddenReads(call))
                    found[hidden] = Direction.Mixed;
                break;
            case UnaryExpr unary:
                Visit(unary.Operand, Directions.Reversed(outer), ranges, found);
                break;
            case BinaryExpr binary:
                var (left, right) = OfOperands(binary, ranges);
                Visit(binary.Left, Directions.Through(outer, left), ranges, found);
                Visit(binary.Right, Directions.Through(outer, right), ranges, found);
                break;
        }
    }

    private static void VisitArgument(CallExpr call, int index, Direction direction, Analyser ranges, Dictionary<Parameter, Direction> found)
    {
        Visit(call.Arguments[index], direction, ranges, found);

        // Also what does not move the part itself can make it missing, and something else stands in for it then.
        if (direction is Direction.Mixed && call.Function is CoalesceFunction or IsMissingFunction or { OverPeers: true })
        {
            foreach (var parameter in References.Of(call.Arguments[index]).Parameters.Where(parameter => parameter.Constant is null))
                found[parameter] = Direction.Mixed;
        }
    }

    private static void VisitBranches(Expr condition, Expr then, Expr otherwise, Direction outer, Analyser ranges, Dictionary<Parameter, Direction> found)
    {
        Visit(condition, Directions.Through(outer, Branching.DirectionOfCondition(ranges, condition, then, otherwise)), ranges, found);
        Visit(then, outer, ranges.Where(condition, true), found);
        Visit(otherwise, outer, ranges.Where(condition, false), found);
    }

    // A condition counts as rising from false to true.
    private static (Direction Left, Direction Right) OfOperands(BinaryExpr binary, Analyser ranges)
    {
        var (left, right) = (ranges.Of(binary.Left).Numbers, ranges.Of(binary.Right).Numbers);
        return binary.Operator switch
        {
            BinaryOperator.Add or BinaryOperator.And or BinaryOperator.Or => (Direction.Up, Direction.Up),
            BinaryOperator.Subtract or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => (Direction.Up, Direction.Down),
            BinaryOperator.Less or BinaryOperator.LessOrEqual => (Direction.Down, Direction.Up),
            BinaryOperator.Multiply => (Directions.OfFactor(right), Directions.OfFactor(left)),
            BinaryOperator.Divide => (Directions.OfFactor(right), Directions.OfDivisor(left, right)),
            _ => (Direction.Mixed, Direction.Mixed),
        };
    }
}
