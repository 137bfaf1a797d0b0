namespace Fadu.GraphQL.TypeSystem.Introspection;

/// <summary>Reads one field of introspection.</summary>
/// <param name="parent">
/// What the field is read of: a <see cref="Types.Schema"/> for <c>__Schema</c>, a <see cref="Types.GraphQLType"/> for <c>__Type</c>, a
/// <see cref="Types.Field"/>, <see cref="Types.InputValue"/>, <see cref="Types.EnumValue"/> or <see cref="Types.DirectiveType"/> for the others.
/// </param>
/// <param name="arguments">The values of the field's arguments, coerced, defaults included.</param>
/// <returns>
/// Null, a <see cref="string"/> (for enumerations too), a <see cref="bool"/>, such a parent, or an
/// <see cref="IReadOnlyList{T}"/> of objects of one of these.
/// </returns>
public delegate object? IntrospectionField(object parent, IReadOnlyDictionary<string, object?> arguments);
