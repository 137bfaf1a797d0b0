using Fadu.Formula.Expressions;
using Fadu.Formula.Functions;
using Fadu.Formula.Syntax;

namespace Fadu.Formula.Spreadsheets;

/// <summary>The values without any one of which a part has none: one guard in front then does for all of them, and the rest reads like the rule.</summary>
internal static class NeededParameters
{
    public static IReadOnlyList<Parameter> Of(Expr part) => part switch
    {
        ParameterExpr { Parameter.Kind: ParameterKind.FullMarks or ParameterKind.Policy } => [],
        ParameterExpr { Parameter: var parameter } => [parameter],
        UnaryExpr unary => Of(unary.Operand),
        BinaryExpr { Operator: BinaryOperator.And or BinaryOperator.Or } logical => InBoth(Of(logical.Left), Of(logical.Right)),
        BinaryExpr binary => InAny([binary.Left, binary.Right]),
        ConditionalExpr conditional => [.. Of(conditional.Condition).Union(InBoth(Of(conditional.Then), Of(conditional.Otherwise)))],
        CallExpr { Function: IfFunction, Arguments: [var condition, var then, var otherwise] } => [.. Of(condition).Union(InBoth(Of(then), Of(otherwise)))],
        CallExpr { Function: CoalesceFunction, Arguments: var parts } => [.. parts.Select(Of).Aggregate(InBoth)],
        CallExpr { Function: GrowthFunction } growth => [.. Of(growth.Arguments[0]).Union(growth.Function.HiddenReads(growth))],
        CallExpr { Function: StrictFunction, Arguments: var arguments } => InAny(arguments),
        _ => [],
    };

    private static Parameter[] InBoth(IReadOnlyList<Parameter> left, IReadOnlyList<Parameter> right) => [.. left.Intersect(right)];

    private static Parameter[] InAny(IReadOnlyList<Expr> parts) => [.. parts.SelectMany(Of).Distinct()];
}
