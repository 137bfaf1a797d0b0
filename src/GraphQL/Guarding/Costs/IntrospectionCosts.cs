using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Guarding.Costs;

/// <summary>What questions about a schema cost.</summary>
/// <remarks>
/// The answers lie in memory, so only objects cost something, 1 each, and their leaves nothing. Lists have as many items as those of the
/// schema have on average, rounded up; so what the usual question about the whole schema costs is close to what it gives.
/// </remarks>
internal static class IntrospectionCosts
{
    public static IEnumerable<KeyValuePair<Field, FieldCost>> Of(Schema schema)
    {
        var sizes = Sizes(schema);
        return
            from type in schema.Types.OfType<ObjectType>()
            where type.Name.StartsWith("__", StringComparison.Ordinal)
            from field in type.Fields
            select KeyValuePair.Create(field, new FieldCost(
                field.Type.Named is CompositeType ? 1 : 0,
                [],
                sizes.TryGetValue($"{type.Name}.{field.Name}", out var size) ? size : null));
    }

    private static Dictionary<string, int> Sizes(Schema schema)
    {
        var types = schema.Types.Count;
        var fields = schema.Types.OfType<FieldsType>().SelectMany(type => type.Fields).ToArray();
        var arguments = PerOne(fields.Sum(field => field.Arguments.Count), fields.Length);
        return new(StringComparer.Ordinal)
        {
            ["__Schema.types"] = types,
            ["__Schema.directives"] = schema.Directives.Count,
            ["__Type.fields"] = PerOne(fields.Length, types),
            ["__Type.interfaces"] = PerOne(schema.Types.OfType<FieldsType>().Sum(type => type.Interfaces.Length), types),
            ["__Type.possibleTypes"] = PerOne(
                schema.Types.OfType<CompositeType>().Where(type => type is not ObjectType).Sum(type => schema.PossibleTypes(type).Length), types),
            ["__Type.enumValues"] = PerOne(schema.Types.OfType<EnumType>().Sum(type => type.Values.Count), types),
            ["__Type.inputFields"] = PerOne(schema.Types.OfType<InputObjectType>().Sum(type => type.Fields.Count), types),
            ["__Field.args"] = arguments,
            ["__Directive.args"] = PerOne(schema.Directives.Sum(directive => directive.Arguments.Count), schema.Directives.Count),
        };
    }

    private static int PerOne(int all, int owners) => owners == 0 ? 1 : Math.Max(1, (all + owners - 1) / owners);
}
