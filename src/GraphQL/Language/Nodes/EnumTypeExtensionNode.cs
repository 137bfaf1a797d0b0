using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The extension of an enum.</summary>
/// <param name="Name">The name.</param>
/// <param name="Directives">Its directives, in the order written.</param>
/// <param name="Values">The values, in the order written; empty when there are no braces.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Enum-Extensions.</remarks>
public sealed record EnumTypeExtensionNode(
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<EnumValueDefinitionNode> Values,
    Span Location)
    : TypeExtensionNode(Name, Directives, Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.EnumTypeExtension;
}
