using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The extension of a schema.</summary>
/// <param name="Directives">Its directives, in the order written.</param>
/// <param name="OperationTypes">The root types, in the order written.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Schema-Extension.</remarks>
public sealed record SchemaExtensionNode(
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<OperationTypeDefinitionNode> OperationTypes,
    Span Location)
    : TypeSystemExtensionNode(Directives, Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.SchemaExtension;
}
