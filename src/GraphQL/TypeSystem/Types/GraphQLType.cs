namespace Fadu.GraphQL.TypeSystem.Types;

/// <summary>A type: a named one, a list of another, or another without null. Wrapping types are equal when what they wrap is; named ones are told apart by reference.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Types and #sec-Wrapping-Types.</remarks>
public abstract class GraphQLType
{
    /// <summary>The named type inside all wrappings; itself where there are none.</summary>
    public abstract NamedType Named { get; }

    /// <summary>The type with null allowed: what a non-null type wraps, else itself.</summary>
    public GraphQLType Nullable => this is NonNullType { OfType: var inner } ? inner : this;

    /// <summary>Whether null is no value of it.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary>Whether values of it may stand in arguments and variables. Source: https://spec.graphql.org/September2025/#IsInputType().</summary>
    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether values of it may stand in responses. Source: https://spec.graphql.org/September2025/#IsOutputType().</summary>
    public bool IsOutput => Named is not InputObjectType;

    /// <summary>As it is written in a document: <c>[Unit!]!</c>.</summary>
    public abstract override string ToString();
}
