using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The selection of a field.</summary>
/// <param name="Alias">The name for the response; null when it is the field's own.</param>
/// <param name="Name">The name of the field.</param>
/// <param name="Arguments">Its arguments, in the order written.</param>
/// <param name="Directives">Its directives, in the order written.</param>
/// <param name="SelectionSet">What is selected of its value; null for a leaf.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Language.Fields.</remarks>
public sealed record FieldNode(
    NameNode? Alias,
    NameNode Name,
    ImmutableArray<ArgumentNode> Arguments,
    ImmutableArray<DirectiveNode> Directives,
    SelectionSetNode? SelectionSet,
    Span Location)
    : SelectionNode(Directives, Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Field;

    /// <summary>The key under which the value stands in the response: the alias, else the name.</summary>
    public string ResponseName => (Alias ?? Name).Value;
}
