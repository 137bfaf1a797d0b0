using Fadu.GraphQL.TypeSystem.Scalars;

namespace Fadu.GraphQL.TypeSystem.Types;

/// <summary>A scalar.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Scalars.</remarks>
public sealed class ScalarType : NamedType
{
    /// <summary>How its values are read and written.</summary>
    public required ScalarCoercion Coercion { get; init; }

    /// <summary>Where its values are specified; null where nowhere. Source: https://spec.graphql.org/September2025/#sec--specifiedBy.</summary>
    public string? SpecifiedByUrl { get; init; }
}
