using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Syntax;
using Fadu.Formula.Values;

namespace Fadu.Formula.Functions;

/// <summary>Whether two values of one kind are the same: numbers at 12 decimals, texts letter by letter.</summary>
internal static class Equality
{
    public static bool Holds(Value left, Value right) => left.Type is FormulaType.Number
        ? Numbers.Compare(left.Number, right.Number) == 0
        : left == right;

    public static Expression Emit(IEmission emission, Expression left, Expression right) => left.Type == typeof(string)
        ? Expression.Call(((Func<string?, string?, bool>)string.Equals).Method, left, right)
        : Comparison.Emit(emission, BinaryOperator.Equal, left, right);
}
