namespace Fadu.GraphQL.TypeSystem.Types;

/// <summary>A list.</summary>
/// <param name="itemType">The type of its items.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-List.</remarks>
public sealed class ListType(GraphQLType itemType) : GraphQLType, IEquatable<ListType>
{
    /// <summary>The type of its items.</summary>
    public GraphQLType OfType { get; } = itemType;

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <inheritdoc/>
    public bool Equals(ListType? other) => other is not null && OfType.Equals(other.OfType);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ListType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine('[', OfType);

    /// <inheritdoc/>
    public override string ToString() => $"[{OfType}]";
}
