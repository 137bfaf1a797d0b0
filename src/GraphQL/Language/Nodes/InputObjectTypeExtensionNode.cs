using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The extension of an input object type.</summary>
/// <param name="Name">The name.</param>
/// <param name="Directives">Its directives, in the order written.</param>
/// <param name="Fields">Its fields, in the order written; empty when there are no braces.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Input-Object-Extensions.</remarks>
public sealed record InputObjectTypeExtensionNode(
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<InputValueDefinitionNode> Fields,
    Span Location)
    : TypeExtensionNode(Name, Directives, Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InputObjectTypeExtension;
}
