using System.Collections.Frozen;
using System.Collections.Immutable;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Guarding.Rights;

/// <summary>What the fields of a schema ask of callers.</summary>
/// <remarks>
/// A field of an object asks for what its own directives say, for what those of the object say, for what the fields of interfaces that it
/// implements ask for, and, where it gives an object rather than an interface or a union, for what the directives of that object say.
/// </remarks>
public sealed class SchemaRights
{
    private readonly FrozenDictionary<Field, FieldRights> _guarded;
    private readonly Schema _schema;

    /// <param name="schema">A valid schema.</param>
    public SchemaRights(Schema schema)
    {
        _schema = schema;
        _guarded = Own().SelectMany(type => type.Fields.Select(field => KeyValuePair.Create(field, Read(type, field))))
            .Where(entry => !ReferenceEquals(entry.Value, FieldRights.None))
            .ToFrozenDictionary();
    }

    /// <summary>The rights of every field of the schema's own objects and interfaces under its coordinate (<c>Unit.score</c>), in the order of the schema.</summary>
    public ImmutableArray<KeyValuePair<string, FieldRights>> All =>
        [.. Own().SelectMany(type => type.Fields.Select(one => KeyValuePair.Create($"{type.Name}.{one.Name}", Of(one))))];

    /// <summary>What a field asks for.</summary>
    /// <param name="field">A field of the schema; those of introspection ask for nothing.</param>
    public FieldRights Of(Field field) => _guarded.GetValueOrDefault(field, FieldRights.None);

    private IEnumerable<FieldsType> Own() =>
        _schema.Types.OfType<FieldsType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal));

    private static FieldRights Read(FieldsType type, Field field)
    {
        var rights = FieldRights.Of(field.Directives);
        if (type is ObjectType)
            rights = rights.And(FieldRights.Of(type.Directives));
        if (field.Type.Named is ObjectType value)
            rights = rights.And(FieldRights.Of(value.Directives));
        return type.Interfaces
            .Select(one => one.Fields.Find(field.Name))
            .OfType<Field>()
            .Aggregate(rights, (all, implemented) => all.And(FieldRights.Of(implemented.Directives)));
    }
}
