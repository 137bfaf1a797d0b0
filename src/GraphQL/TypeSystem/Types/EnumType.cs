namespace Fadu.GraphQL.TypeSystem.Types;

/// <summary>An enumeration.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Enums.</remarks>
public sealed class EnumType : NamedType
{
    /// <summary>Its values.</summary>
    public Members<EnumValue> Values { get; internal set; } = new([]);
}
