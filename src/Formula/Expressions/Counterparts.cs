using Fadu.Formula.Syntax;

namespace Fadu.Formula.Expressions;

/// <summary>Which figures a formula measures against which.</summary>
internal static class Counterparts
{
    /// <summary>What is divided and by what: by Ratio, and by the sign.</summary>
    public static IReadOnlyList<(Parameter Divisor, Parameter Dividend)> Quotients(Expr root) =>
    [
        .. All(root).SelectMany(part => part switch
        {
            BinaryExpr { Operator: BinaryOperator.Divide } quotient => Pairs(quotient.Left, quotient.Right),
            CallExpr { Function.Name: "Ratio" } ratio => Pairs(ratio.Arguments[0], ratio.Arguments[1]),
            _ => [],
        }).Where(pair => !pair.Divisor.Equals(pair.Dividend)).Distinct(),
    ];

    /// <summary>What could be measured against what: two that stand bare in a shortfall, as what is due less what is done, or in a comparison.</summary>
    public static IReadOnlyList<(Parameter Base, Parameter Figure)> Comparisons(Expr root) =>
    [
        .. All(root).SelectMany(part => part switch
        {
            BinaryExpr { Operator: BinaryOperator.Subtract, Left: ParameterExpr left, Right: ParameterExpr right } => [(left.Parameter, right.Parameter)],
            BinaryExpr { Operator: >= BinaryOperator.Less and <= BinaryOperator.GreaterOrEqual, Left: ParameterExpr left, Right: ParameterExpr right } =>
                [(left.Parameter, right.Parameter), (right.Parameter, left.Parameter)],
            _ => Array.Empty<(Parameter, Parameter)>(),
        }).Distinct(),
    ];

    private static IEnumerable<(Parameter Divisor, Parameter Dividend)> Pairs(Expr dividend, Expr divisor) =>
        Own(divisor).SelectMany(below => Own(dividend).Select(above => (below, above)));

    // What stands within a function over the group belongs to the others.
    private static IEnumerable<Parameter> Own(Expr part) =>
        part is ParameterExpr { Parameter: var parameter } ? [parameter]
        : part is CallExpr { Function.OverPeers: true } ? []
        : References.Children(part).SelectMany(Own);

    private static IEnumerable<Expr> All(Expr part) => References.Children(part).SelectMany(All).Prepend(part);
}
