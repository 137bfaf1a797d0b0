namespace Fadu.GraphQL.TypeSystem.Types;

/// <summary>An object.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Objects.</remarks>
public sealed class ObjectType : FieldsType;
