using Fadu.Formula.Values;

namespace Fadu.Formula.Expressions;

/// <summary>Whether two formulas compute the same from the same values, so that what one was compiled to serves for both.</summary>
/// <remarks>What only bears on checks is left out: where values can lie, names, options.</remarks>
internal static class Sameness
{
    public static bool Of(Expr left, Expr right) => left.Type == right.Type && (left, right) switch
    {
        (ConstantExpr one, ConstantExpr two) => Same(one.Value, two.Value),
        (ParameterExpr one, ParameterExpr two) => Same(one.Parameter, two.Parameter),
        (UnaryExpr one, UnaryExpr two) => one.Operator == two.Operator && OfChildren(one, two),
        (BinaryExpr one, BinaryExpr two) => one.Operator == two.Operator && OfChildren(one, two),
        (ConditionalExpr, ConditionalExpr) => OfChildren(left, right),
        (CallExpr one, CallExpr two) => one.Function == two.Function && Same(one.FullMarks, two.FullMarks) && OfChildren(one, two),
        _ => false,
    };

    private static bool OfChildren(Expr left, Expr right)
    {
        Expr[] one = [.. References.Children(left)];
        Expr[] two = [.. References.Children(right)];
        if (one.Length != two.Length)
            return false;

        for (var i = 0; i < one.Length; i++)
        {
            if (!Of(one[i], two[i]))
                return false;
        }

        return true;
    }

    private static bool Same(Parameter? left, Parameter? right) => left is null || right is null
        ? left is null && right is null
        : left.Equals(right) && left.Type == right.Type && Same(left.Constant, right.Constant) && Same(left.Previous, right.Previous);

    private static bool Same(Value? left, Value? right) => left is { } one && right is { } two ? Same(one, two) : left is null && right is null;

    // As it is shown, 1.0 and 1.00 are one number; what is computed with them need not be.
    private static bool Same(Value left, Value right) => left == right
        && (left is not { Type: FormulaType.Number, IsMissing: false } || left.Number.Scale == right.Number.Scale);
}
