using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>A field, the spread of a fragment, or an inline fragment.</summary>
/// <param name="Directives">Its directives, in the order written.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Selection-Sets.</remarks>
public abstract record SelectionNode(ImmutableArray<DirectiveNode> Directives, Span Location) : Node(Location);
