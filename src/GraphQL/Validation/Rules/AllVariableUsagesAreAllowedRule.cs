using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>A variable is used only where every value that it may have belongs.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed.</remarks>
internal sealed class AllVariableUsagesAreAllowedRule : ValidationRule, IRuleFor<OperationVariables>
{
    public void Check(OperationVariables subject, DocumentWalk walk)
    {
        if (subject.Uses is [] || subject.Operation.VariableDefinitions.IsEmpty)
            return;
        var variables = new Dictionary<string, (VariableDefinitionNode Node, GraphQLType? Type)>();
        foreach (var variable in subject.Operation.VariableDefinitions)
            variables[variable.Variable.Name.Value] = (variable, walk.Schema.TypeOf(variable.Type));

        foreach (var uses in subject.Uses)
        {
            foreach (var use in uses)
            {
                if (use.Type is { } expected && variables.TryGetValue(use.Node.Name.Value, out var variable) && variable.Type is { } given)
                    Check(use, expected, variable.Node, given, walk);
            }
        }
    }

    private void Check(VariableUse use, GraphQLType expected, VariableDefinitionNode variable, GraphQLType given, DocumentWalk walk)
    {
        if (!IsAllowed(given, variable.DefaultValue, expected, use.HasDefault))
            Report(walk, $"The variable \"${use.Node.Name.Value}\" of the type \"{given}\" cannot be used where \"{expected}\" belongs.", [variable, use.Node]);
        if (use.OneOf is { } oneOf && !given.IsNonNull)
            Report(walk, $"The variable \"${use.Node.Name.Value}\" of the type \"{given}\" cannot be used in \"{oneOf}\", of which one field must not be null.", [variable, use.Node]);
    }

    // A default, of the variable or of the place, stands in for a variable that is not given; that null is given is found at execution.
    private static bool IsAllowed(GraphQLType given, ValueNode? variableDefault, GraphQLType expected, bool placeHasDefault) =>
        expected.IsNonNull && !given.IsNonNull
            ? (placeHasDefault || variableDefault is not (null or NullValueNode)) && AreCompatible(given, expected.Nullable)
            : AreCompatible(given, expected);

    private static bool AreCompatible(GraphQLType given, GraphQLType expected) => (given, expected) switch
    {
        (NonNullType { OfType: var inner }, NonNullType { OfType: var expectedInner }) => AreCompatible(inner, expectedInner),
        (_, NonNullType) => false,
        (NonNullType { OfType: var inner }, _) => AreCompatible(inner, expected),
        (ListType { OfType: var item }, ListType { OfType: var expectedItem }) => AreCompatible(item, expectedItem),
        (ListType, _) or (_, ListType) => false,
        _ => ReferenceEquals(given, expected),
    };
}
