namespace Fadu.GraphQL.TypeSystem.Types;

/// <summary>An interface.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Interfaces.</remarks>
public sealed class InterfaceType : FieldsType;
