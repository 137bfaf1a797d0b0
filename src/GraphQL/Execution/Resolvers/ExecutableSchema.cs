using System.Collections.Concurrent;
using System.Collections.Frozen;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>A schema whose fields all know how they get their values. It never changes; <see cref="ExecutableSchemaBuilder"/> makes it.</summary>
public sealed class ExecutableSchema
{
    private readonly FrozenDictionary<Field, FieldResolver> _resolvers;
    private readonly FrozenDictionary<NamedType, LeafCoercion> _leaves;
    private readonly FrozenDictionary<string, Func<object, string?>> _typeNames;
    private readonly ObjectTypes _objectTypes;
    private readonly ConcurrentDictionary<(CompositeType, Type), ObjectType?> _seen = new();

    internal ExecutableSchema(
        Schema schema,
        FrozenDictionary<Field, FieldResolver> resolvers,
        FrozenDictionary<NamedType, LeafCoercion> leaves,
        FrozenDictionary<string, Func<object, string?>> typeNames,
        ObjectTypes objectTypes) =>
        (Schema, _resolvers, _leaves, _typeNames, _objectTypes) = (schema, resolvers, leaves, typeNames, objectTypes);

    /// <summary>The schema.</summary>
    public Schema Schema { get; }

    /// <summary>How a field of an object type gets its value.</summary>
    /// <param name="field">A field of one of the schema's object types.</param>
    /// <exception cref="KeyNotFoundException">It is none.</exception>
    public FieldResolver ResolverOf(Field field) => _resolvers[field];

    /// <summary>The object type of a value.</summary>
    /// <param name="type">The type of the field that it is the value of.</param>
    /// <param name="value">The value; not null.</param>
    /// <returns>Null where the value is of none of the types that it may be.</returns>
    /// <remarks>Source: https://spec.graphql.org/September2025/#ResolveAbstractType().</remarks>
    public ObjectType? ObjectTypeOf(CompositeType type, object value) =>
        type is ObjectType single ? single
        : _typeNames.TryGetValue(type.Name, out var nameOf) ? Schema.PossibleTypes(type).FirstOrDefault(one => one.Name == nameOf(value))
        : _seen.GetOrAdd((type, value.GetType()), static (key, self) => self._objectTypes.Of(self.Schema.PossibleTypes(key.Item1), key.Item2), this);

    /// <summary>Whether the object type of all values of a C# type is the same.</summary>
    internal bool IsTypeByClass(CompositeType type) => !_typeNames.ContainsKey(type.Name);

    internal LeafCoercion LeafOf(NamedType leaf) => _leaves[leaf];
}
