using System.Diagnostics;
using Fadu.Formula.Expressions;
using Fadu.Formula.Syntax;
using Fadu.Formula.Values;

namespace Fadu.Formula.Functions;

/// <summary>The operators of formulas in the language of spreadsheets.</summary>
internal static class SheetOperators
{
    public static SheetPart If(SheetPart condition, SheetPart then, SheetPart otherwise) =>
        SheetPart.Call("IF", condition, then, otherwise).Like(then, otherwise);

    /// <summary>A result that fails where one of some parts does, whether or not it is chosen.</summary>
    public static SheetPart Needing(SheetPart result, params ReadOnlySpan<SheetPart> parts)
    {
        var failing = new List<string>();
        foreach (var part in parts)
        {
            if (part.CanFail)
                failing.Add($"ISERROR({part.Text})");
        }

        return failing switch
        {
            [] => result,
            [var only] => SheetPart.Whole($"IF({only},NA(),{result.Text})", true).Like(result),
            _ => SheetPart.Whole($"IF(OR({string.Join(',', failing)}),NA(),{result.Text})", true).Like(result),
        };
    }

    /// <summary>Three-valued: false and missing is false, true or missing is true. 1 is false, 2 missing and 3 true, so that neither side is written twice.</summary>
    public static SheetPart Logical(BinaryOperator @operator, SheetPart left, SheetPart right)
    {
        var isAnd = @operator is BinaryOperator.And;
        if (!left.CanFail && !right.CanFail)
            return SheetPart.Call(isAnd ? "AND" : "OR", left, right).AsWhole();

        return SheetPart.Whole($"CHOOSE({(isAnd ? "MIN" : "MAX")}({Coded(left)},{Coded(right)}),FALSE,NA(),TRUE)", true).AsWhole();
    }

    /// <summary>The remainder with the sign of the dividend; both are written twice.</summary>
    public static SheetPart Remainder(SheetPart left, SheetPart right)
    {
        var quotient = SheetPart.Infix(left, '/', right).Failing();
        var whole = SheetPart.Call("TRUNC", quotient.Snapped()).AsWhole();
        return SheetPart.Infix(left, '-', SheetPart.Infix(right, '*', whole)).Snapped();
    }

    public static SheetPart Binary(BinaryOperator @operator, FormulaType type, SheetPart left, SheetPart right) => @operator switch
    {
        BinaryOperator.Add => Added(left, right),
        BinaryOperator.Subtract => Subtracted(left, right),
        BinaryOperator.Multiply => Multiplied(left, right),
        BinaryOperator.Divide => Divided(left, right),
        BinaryOperator.Equal => Equal(type, left, right),
        BinaryOperator.NotEqual => NotEqual(type, left, right),
        BinaryOperator.Less => Compared(left, "<", right),
        BinaryOperator.LessOrEqual => Compared(left, "<=", right),
        BinaryOperator.Greater => Compared(left, ">", right),
        BinaryOperator.GreaterOrEqual => Compared(left, ">=", right),
        _ => throw new UnreachableException(@operator.ToString()),
    };

    public static SheetPart Subtracted(SheetPart left, SheetPart right) => right.Constant is 0 ? left : SheetPart.Infix(left, '-', right);

    public static SheetPart Multiplied(SheetPart left, SheetPart right) => SheetPart.Infix(left, '*', right);

    public static SheetPart Divided(SheetPart left, SheetPart right)
    {
        var quotient = SheetPart.Infix(left, '/', right);
        return right.Constant is null or 0 ? quotient.Failing() : quotient;
    }

    public static SheetPart Compared(SheetPart left, string sign, SheetPart right) =>
        SheetPart.Comparison(left.Snapped(), sign, right.Snapped());

    /// <summary>Texts letter by letter: the equals sign of spreadsheets does not tell A from a.</summary>
    public static SheetPart Equal(FormulaType type, SheetPart left, SheetPart right) =>
        type is FormulaType.Text ? SheetPart.Call("EXACT", left, right).AsWhole() : Compared(left, "=", right);

    private static SheetPart NotEqual(FormulaType type, SheetPart left, SheetPart right) =>
        type is FormulaType.Text ? SheetPart.Call("NOT", Equal(type, left, right)).AsWhole() : Compared(left, "<>", right);

    public static SheetPart Negated(SheetPart operand) =>
        operand with { Text = operand.Binding is SheetBinding.Whole ? $"-{operand.Text}" : $"-({operand.Text})", Binding = SheetBinding.Sign };

    public static SheetPart Least(SheetPart one, SheetPart other) => SheetPart.Call("MIN", one, other).Like(one, other);

    public static SheetPart AtLeastZero(SheetPart number) => SheetPart.Call("MAX", SheetPart.Number(0), number).Like(number);

    public static SheetPart Added(SheetPart left, SheetPart right) => SheetPart.Infix(left, '+', right);

    private static string Coded(SheetPart truth) => truth.CanFail ? $"IFERROR(IF({truth.Text},3,1),2)" : $"IF({truth.Text},3,1)";
}
