using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>The type of a variable is one of the schema, and one whose values can be given.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types.</remarks>
internal sealed class VariablesAreInputTypesRule : ValidationRule, IRuleFor<VariableDefinitionNode>
{
    public void Check(VariableDefinitionNode subject, DocumentWalk walk)
    {
        var named = NamedOf(subject.Type);
        var type = walk.Schema.Types.Find(named.Name.Value);
        if (type is null)
            Report(walk, $"There is no type \"{named.Name.Value}\".", named);
        else if (!type.IsInput)
            Report(walk, $"The variable \"${subject.Variable.Name.Value}\" cannot be of the type \"{type}\": values of it cannot be given.", subject.Type);
    }

    private static NamedTypeNode NamedOf(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => NamedOf(nonNull.Type),
        ListTypeNode list => NamedOf(list.Type),
        _ => (NamedTypeNode)type,
    };
}
