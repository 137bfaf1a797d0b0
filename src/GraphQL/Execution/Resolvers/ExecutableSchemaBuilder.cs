using System.Collections.Frozen;
using System.Collections.Immutable;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>Says for each field of a schema how it gets its value. Used once, by one thread.</summary>
/// <param name="schema">A valid schema.</param>
public sealed class ExecutableSchemaBuilder(Schema schema)
{
    private readonly Dictionary<Field, Func<ExecutableSchemaBuilder, FieldResolver>> _resolvers = [];
    private readonly Dictionary<string, IReadOnlyList<KeyValuePair<object, string>>> _enums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<object, string?>> _typeNames = new(StringComparer.Ordinal);
    private readonly List<(Type CSharp, ObjectType Type)> _types = [];
    private readonly List<string> _faults = [];
    private FrozenDictionary<NamedType, LeafCoercion> _leaves = FrozenDictionary<NamedType, LeafCoercion>.Empty;

    /// <summary>The schema.</summary>
    public Schema Schema { get; } = schema;

    /// <summary>Says how a field of an object type gets its value.</summary>
    /// <param name="type">The name of the object type.</param>
    /// <param name="field">The name of the field.</param>
    /// <param name="resolver">How.</param>
    public ExecutableSchemaBuilder Field(string type, string field, FieldResolver resolver) => Add(type, field, (_, _) => resolver);

    /// <summary>Says that a field is a property of the object. A leaf of a plain type is then written without boxing.</summary>
    /// <typeparam name="TParent">What the objects are in C#.</typeparam>
    /// <typeparam name="TValue">What the values are in C#.</typeparam>
    /// <param name="type">The name of the object type.</param>
    /// <param name="field">The name of the field; it takes no arguments.</param>
    /// <param name="read">From the object to the value, without I/O and without effects.</param>
    public ExecutableSchemaBuilder Read<TParent, TValue>(string type, string field, Func<TParent, TValue> read) =>
        Add(type, field, (builder, found) => new ValueReader(parent => read((TParent)parent),
            builder._leaves.TryGetValue(found.Type.Named, out var leaf) && found.Type.Nullable is not ListType
                ? LeafWriters.Of(found.Type.Named, leaf, read)
                : null));

    /// <summary>Says that values of a C# type, and of types derived from it, are of an object type wherever an interface or a union leaves that open.</summary>
    /// <typeparam name="T">The C# type.</typeparam>
    /// <param name="objectType">The name of the object type.</param>
    public ExecutableSchemaBuilder Type<T>(string objectType) => Type(typeof(T), objectType);

    /// <summary>Says that values of a C# type, and of types derived from it, are of an object type wherever an interface or a union leaves that open.</summary>
    /// <param name="type">The C# type.</param>
    /// <param name="objectType">The name of the object type.</param>
    public ExecutableSchemaBuilder Type(Type type, string objectType)
    {
        if (Schema.Types.Find(objectType) is ObjectType found)
            _types.Add((type, found));
        else
            _faults.Add($"The schema has no object type {objectType}.");
        return this;
    }

    /// <summary>Says how the object type of a value is found, where its C# type does not tell.</summary>
    /// <param name="abstractType">The name of the interface or union.</param>
    /// <param name="nameOf">From the value to the name of its object type; null where it has none.</param>
    public ExecutableSchemaBuilder ResolveType(string abstractType, Func<object, string?> nameOf)
    {
        if (Schema.Types.Find(abstractType) is not (InterfaceType or UnionType))
            _faults.Add($"The schema has no interface or union {abstractType}.");
        _typeNames[abstractType] = nameOf;
        return this;
    }

    /// <summary>Says what the values of an enumeration are in C#. Without that, a value is called what its text says.</summary>
    /// <param name="enumType">The name of the enumeration.</param>
    /// <param name="names">From C# value to name; several values may have one name.</param>
    public ExecutableSchemaBuilder Enum(string enumType, IReadOnlyDictionary<object, string> names)
    {
        if (Schema.Types.Find(enumType) is not EnumType found)
            _faults.Add($"The schema has no enum {enumType}.");
        else
            _faults.AddRange(names.Values.Where(name => found.Values.Find(name) is null).Select(name => $"The enum {enumType} has no value {name}."));
        _enums[enumType] = [.. names];
        return this;
    }

    /// <summary>What is still missing or does not fit, each as a sentence; empty where <see cref="Build"/> will succeed.</summary>
    public ImmutableArray<string> Faults() => [.. _faults, .. new BindingFaults(Schema, _resolvers.Keys, _typeNames.Keys.ToHashSet(StringComparer.Ordinal), new([.. _types])).All()];

    /// <summary>The schema with all its resolvers.</summary>
    /// <exception cref="InvalidOperationException">There are faults; the message lists all of them.</exception>
    public ExecutableSchema Build()
    {
        var faults = Faults();
        _leaves = _faults.Count > 0 ? _leaves : Schema.Types
            .Where(type => type is ScalarType or EnumType)
            .ToFrozenDictionary(type => type, type => LeafCoercion.Of(type, _enums.GetValueOrDefault(type.Name, [])));
        var resolvers = faults.IsEmpty ? _resolvers.ToFrozenDictionary(pair => pair.Key, pair => pair.Value(this)) : null;
        faults = resolvers is null ? faults : [.. BindingFaults.OfKinds(Schema, resolvers)];
        if (resolvers is null || !faults.IsEmpty)
            throw new InvalidOperationException(string.Join('\n', faults));
        var all = resolvers.Concat(IntrospectionResolvers.Of(Schema)).ToFrozenDictionary(pair => pair.Key, pair => pair.Value);
        return new(Schema, all, _leaves, _typeNames.ToFrozenDictionary(StringComparer.Ordinal), new([.. _types]));
    }

    private ExecutableSchemaBuilder Add(string type, string name, Func<ExecutableSchemaBuilder, Field, FieldResolver> resolver)
    {
        if ((Schema.Types.Find(type) as ObjectType)?.Fields.Find(name) is not { } field)
            _faults.Add($"The schema has no field {type}.{name} of an object type.");
        else if (!_resolvers.TryAdd(field, builder => resolver(builder, field)))
            _faults.Add($"The field {type}.{name} is resolved twice.");
        return this;
    }
}
