namespace Fadu.GraphQL.TypeSystem.Types;

/// <summary>An input object.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Input-Objects.</remarks>
public sealed class InputObjectType : NamedType
{
    /// <summary>Its fields, extensions' included.</summary>
    public Members<InputValue> Fields { get; internal set; } = new([]);

    /// <summary>Whether exactly one of its fields is given. Source: https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects.</summary>
    public bool IsOneOf { get; init; }
}
