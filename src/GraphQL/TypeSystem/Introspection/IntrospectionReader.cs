using System.Collections.Frozen;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Introspection;

/// <summary>Tells about a schema what the fields of introspection ask.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Schema-Introspection.</remarks>
public sealed class IntrospectionReader
{
    private static readonly FrozenDictionary<string, object?> NoArguments = FrozenDictionary<string, object?>.Empty;

    private readonly Schema _schema;
    private readonly FrozenDictionary<(string Type, string Field), IntrospectionField> _fields;

    /// <param name="schema">The schema to tell about.</param>
    public IntrospectionReader(Schema schema)
    {
        _schema = schema;
        _fields = SchemaFields.All
            .Concat(TypeFields.All(schema))
            .Concat(MemberFields.All)
            .ToFrozenDictionary(field => (field.Type, field.Name), field => field.Read);
    }

    /// <summary>The value of <c>__schema</c>.</summary>
    public object ReadSchema() => _schema;

    /// <summary>The value of <c>__type</c>.</summary>
    /// <param name="name">The name that is asked for.</param>
    /// <returns>The type; null where there is none of that name.</returns>
    public object? ReadType(string name) => _schema.Types.Find(name);

    /// <summary>How a field of introspection is read; to be looked up once and called often.</summary>
    /// <param name="typeName">One of the types of introspection that are objects, such as <c>__Field</c>.</param>
    /// <param name="fieldName">A field that it has, other than <c>__typename</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    public IntrospectionField Find(string typeName, string fieldName) =>
        _fields.TryGetValue((typeName, fieldName), out var field)
            ? field
            : throw new KeyNotFoundException($"Introspection has no field {typeName}.{fieldName}.");

    /// <summary>Reads a field of introspection.</summary>
    /// <param name="parent">As <see cref="IntrospectionField"/> says.</param>
    /// <param name="typeName">One of the types of introspection that are objects.</param>
    /// <param name="fieldName">A field that it has, other than <c>__typename</c>.</param>
    /// <param name="arguments">The values of the field's arguments; null where it is given none.</param>
    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    public object? Read(object parent, string typeName, string fieldName, IReadOnlyDictionary<string, object?>? arguments) =>
        Find(typeName, fieldName)(parent, arguments ?? NoArguments);
}
