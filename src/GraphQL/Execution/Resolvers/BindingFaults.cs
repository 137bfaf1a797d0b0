using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>Finds what keeps a schema from being executed.</summary>
/// <param name="schema">The schema.</param>
/// <param name="resolved">The fields that have a resolver.</param>
/// <param name="named">The interfaces and unions that name the object type of a value themselves.</param>
/// <param name="objectTypes">Which object types the values of C# types are.</param>
internal sealed class BindingFaults(Schema schema, IReadOnlyCollection<Field> resolved, IReadOnlySet<string> named, ObjectTypes objectTypes)
{
    /// <summary>Fields without resolver, types that no value can be told to be of, and events out of place.</summary>
    public IEnumerable<string> All() => Unresolved().Concat(Untold()).Concat(Misplaced());

    /// <summary>Resolvers of a kind that does not fit their field.</summary>
    public static IEnumerable<string> OfKinds(Schema schema, IReadOnlyDictionary<Field, FieldResolver> resolvers) =>
        from type in Own(schema)
        from field in type.Fields
        let fault = OfKind(schema, type, field, resolvers[field])
        where fault is not null
        select $"{type.Name}.{field.Name} {fault}";

    private static IEnumerable<ObjectType> Own(Schema schema) =>
        schema.Types.OfType<ObjectType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal));

    private static string? OfKind(Schema schema, ObjectType type, Field field, FieldResolver resolver) => resolver switch
    {
        SubscriptionSource when ReferenceEquals(type, schema.SubscriptionType) => null,
        SubscriptionSource => "is no field of the subscription type, but has a source of events.",
        _ when ReferenceEquals(type, schema.SubscriptionType) => "is a field of the subscription type, but has no source of events.",
        ValueReader when field.Arguments.Count > 0 => "takes arguments, but is read as a property.",
        _ => null,
    };

    private IEnumerable<string> Unresolved() =>
        from type in Own(schema)
        from field in type.Fields
        where !resolved.Contains(field)
        select $"{type.Name}.{field.Name} has no resolver.";

    // The fields of the subscription type have events, not values, and events only begin at the root.
    private IEnumerable<string> Misplaced() =>
        from type in Own(schema)
        from field in type.Fields
        where schema.SubscriptionType is { } events && field.Type.Named is CompositeType reached && schema.PossibleTypes(reached).Contains(events)
        select $"{type.Name}.{field.Name} leads to the subscription type, which has no values below the root.";

    private IEnumerable<string> Untold() =>
        from type in schema.Types.OfType<CompositeType>()
        where type is not ObjectType && !named.Contains(type.Name)
        from possible in schema.PossibleTypes(type)
        where !objectTypes.Has(possible)
        select $"No C# type tells that a value of {type.Name} is a {possible.Name}.";
}
