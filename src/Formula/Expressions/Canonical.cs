using System.Diagnostics;
using System.Runtime.CompilerServices;
using Fadu.Formula.Syntax;

namespace Fadu.Formula.Expressions;

/// <summary>One text for every way to write the same formula: fully bracketed, without blanks. Two parts that mean the same share it.</summary>
internal static class Canonical
{
    // Asked for again and again while branches are analysed; a chain of operators would be written out once for each of them.
    private static readonly ConditionalWeakTable<Expr, string> Known = [];

    public static string TextOf(Expr part) => Known.GetValue(part, Write);

    public static string SignOf(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Remainder => "%",
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.And => "and",
        BinaryOperator.Or => "or",
        _ => throw new UnreachableException(@operator.ToString()),
    };

    private static string Write(Expr part) => part switch
    {
        ConstantExpr constant => constant.Value.ToString(),
        ParameterExpr parameter => $"[{parameter.Parameter.Kind}.{parameter.Parameter.Key}]",
        UnaryExpr unary => $"{(unary.Operator is UnaryOperator.Negate ? "-" : "not ")}({TextOf(unary.Operand)})",
        BinaryExpr binary => $"({TextOf(binary.Left)} {SignOf(binary.Operator)} {TextOf(binary.Right)})",
        ConditionalExpr conditional => $"({TextOf(conditional.Condition)} ? {TextOf(conditional.Then)} : {TextOf(conditional.Otherwise)})",
        CallExpr call => $"{call.Function.Name}({string.Join(", ", call.Arguments.Select(TextOf))})",
        _ => throw new UnreachableException(part.GetType().Name),
    };
}
