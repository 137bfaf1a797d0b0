using System.Collections.Immutable;

namespace Fadu.GraphQL.TypeSystem.Types;

/// <summary>A union.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Unions.</remarks>
public sealed class UnionType : CompositeType
{
    /// <summary>The objects that it may be.</summary>
    public ImmutableArray<ObjectType> Members { get; internal set; } = [];
}
