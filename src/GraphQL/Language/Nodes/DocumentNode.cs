using System.Collections.Immutable;
using Fadu.GraphQL.Language.Sources;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>A document: operations and fragments, definitions of types, or both.</summary>
/// <param name="Definitions">The definitions, in the order written.</param>
/// <param name="Source">The text that it was read from.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Document.</remarks>
public sealed record DocumentNode(
    ImmutableArray<DefinitionNode> Definitions,
    Source Source,
    Span Location)
    : Node(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Document;
}
