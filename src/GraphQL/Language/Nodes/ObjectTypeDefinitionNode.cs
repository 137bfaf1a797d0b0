using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The definition of an object type.</summary>
/// <param name="Description">The text for readers; null when there is none.</param>
/// <param name="Name">The name.</param>
/// <param name="Interfaces">The interfaces that it implements, in the order written.</param>
/// <param name="Directives">Its directives, in the order written.</param>
/// <param name="Fields">Its fields, in the order written; empty when there are no braces.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Objects.</remarks>
public sealed record ObjectTypeDefinitionNode(
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<NamedTypeNode> Interfaces,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<FieldDefinitionNode> Fields,
    Span Location)
    : TypeDefinitionNode(Description, Name, Directives, Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ObjectTypeDefinition;
}
