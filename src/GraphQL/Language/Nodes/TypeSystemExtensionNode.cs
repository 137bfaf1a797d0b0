using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The extension of a schema or a type.</summary>
/// <param name="Directives">Its directives, in the order written.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Type-System-Extensions.</remarks>
public abstract record TypeSystemExtensionNode(
    ImmutableArray<DirectiveNode> Directives,
    Span Location)
    : DefinitionNode(Location);
