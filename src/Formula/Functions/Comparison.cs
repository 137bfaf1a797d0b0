using System.Diagnostics;
using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Syntax;

namespace Fadu.Formula.Functions;

/// <summary>Compares two computed values of one kind in machine code; numbers are brought to 12 decimals first.</summary>
internal static class Comparison
{
    public static Expression Emit(IEmission emission, BinaryOperator @operator, Expression left, Expression right)
    {
        if (left.Type == typeof(decimal))
            (left, right) = (emission.Snapped(left), emission.Snapped(right));

        return @operator switch
        {
            BinaryOperator.Equal => Expression.Equal(left, right),
            BinaryOperator.NotEqual => Expression.NotEqual(left, right),
            BinaryOperator.Less => Expression.LessThan(left, right),
            BinaryOperator.LessOrEqual => Expression.LessThanOrEqual(left, right),
            BinaryOperator.Greater => Expression.GreaterThan(left, right),
            BinaryOperator.GreaterOrEqual => Expression.GreaterThanOrEqual(left, right),
            _ => throw new UnreachableException(),
        };
    }
}
