using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The extension of an interface.</summary>
/// <param name="Name">The name.</param>
/// <param name="Interfaces">The interfaces that it implements, in the order written.</param>
/// <param name="Directives">Its directives, in the order written.</param>
/// <param name="Fields">Its fields, in the order written; empty when there are no braces.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Interface-Extensions.</remarks>
public sealed record InterfaceTypeExtensionNode(
    NameNode Name,
    ImmutableArray<NamedTypeNode> Interfaces,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<FieldDefinitionNode> Fields,
    Span Location)
    : TypeExtensionNode(Name, Directives, Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InterfaceTypeExtension;
}
