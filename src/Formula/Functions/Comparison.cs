using System.Diagnostics;
using System.Linq.Expressions;
using Fadu.Formula.Syntax;
using Fadu.Formula.Values;

namespace Fadu.Formula.Functions;

/// <summary>Compares two computed values of one kind in machine code; numbers are brought to 12 decimals first.</summary>
internal static class Comparison
{
    public static Expression Emit(BinaryOperator @operator, Expression left, Expression right)
    {
        if (left.Type == typeof(decimal))
            (left, right) = (Snapped(left), Snapped(right));

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

    public static Expression Snapped(Expression number) => Expression.Call(((Func<decimal, decimal>)Numbers.Snap).Method, number);
}
