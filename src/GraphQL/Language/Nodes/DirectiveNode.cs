using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The use of a directive.</summary>
/// <param name="Name">The name, without the at sign.</param>
/// <param name="Arguments">Its arguments, in the order written.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Language.Directives.</remarks>
public sealed record DirectiveNode(
    NameNode Name,
    ImmutableArray<ArgumentNode> Arguments,
    Span Location)
    : Node(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Directive;
}
