using System.Diagnostics;
using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Syntax;
using Fadu.Formula.Values;

namespace Fadu.Formula.Functions;

/// <summary>Compares two computed values of one kind in machine code; numbers are brought to 12 decimals first.</summary>
internal static class Comparison
{
    public static Expression Emit(IEmission emission, BinaryOperator @operator, Expression left, Expression right)
    {
        if (left.Type == typeof(decimal))
            (left, right) = (Expression.Call(((Func<decimal, decimal, int>)Numbers.Order).Method, emission.Snapped(left), emission.Snapped(right)), Expression.Constant(0));

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
