using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>A document that is executed holds operations and fragments, nothing that defines types.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Executable-Definitions.</remarks>
internal sealed class ExecutableDefinitionsRule : ValidationRule, IRuleFor<DocumentNode>
{
    public void Check(DocumentNode subject, DocumentWalk walk)
    {
        foreach (var definition in subject.Definitions)
        {
            if (definition is not ExecutableDefinitionNode)
                Report(walk, $"{What(definition)} cannot be executed: only operations and fragments can.", definition);
        }
    }

    private static string What(DefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => $"The definition of the type \"{type.Name.Value}\"",
        DirectiveDefinitionNode directive => $"The definition of the directive \"@{directive.Name.Value}\"",
        TypeExtensionNode extension => $"The extension of the type \"{extension.Name.Value}\"",
        SchemaExtensionNode => "The extension of the schema",
        _ => "The definition of the schema",
    };
}
