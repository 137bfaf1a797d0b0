namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The root type of one kind of operation.</summary>
/// <param name="Operation">Query, mutation or subscription.</param>
/// <param name="Type">The root type of such operations.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Root-Operation-Types.</remarks>
public sealed record OperationTypeDefinitionNode(
    OperationKind Operation,
    NamedTypeNode Type,
    Span Location)
    : Node(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.OperationTypeDefinition;
}
