namespace Fadu.GraphQL.TypeSystem.Types;

/// <summary>A type without null.</summary>
/// <param name="nullableType">The type with null; never itself a non-null one.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Non-Null.</remarks>
public sealed class NonNullType(GraphQLType nullableType) : GraphQLType, IEquatable<NonNullType>
{
    /// <summary>The type with null.</summary>
    public GraphQLType OfType { get; } = nullableType;

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <inheritdoc/>
    public bool Equals(NonNullType? other) => other is not null && OfType.Equals(other.OfType);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NonNullType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine('!', OfType);

    /// <inheritdoc/>
    public override string ToString() => $"{OfType}!";
}
