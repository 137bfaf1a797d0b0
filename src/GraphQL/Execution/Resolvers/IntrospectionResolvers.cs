using Fadu.GraphQL.TypeSystem.Introspection;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>The resolvers of the fields with which a schema tells about itself.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Schema-Introspection.</remarks>
internal static class IntrospectionResolvers
{
    /// <summary>All of them.</summary>
    /// <param name="schema">The schema to tell about.</param>
    public static IEnumerable<KeyValuePair<Field, FieldResolver>> Of(Schema schema)
    {
        var reader = new IntrospectionReader(schema);
        yield return new(schema.SchemaField, new ValueReader(_ => reader.ReadSchema(), null));
        yield return new(schema.TypeField, new Calculation((_, arguments) => reader.ReadType(arguments.Get<string>("name")!)));
        foreach (var type in schema.Types.OfType<ObjectType>().Where(type => type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            foreach (var field in type.Fields)
                yield return new(field, Of(reader.Find(type.Name, field.Name), field));
        }
    }

    private static FieldResolver Of(IntrospectionField read, Field field) => field.Arguments.Count == 0
        ? new ValueReader(parent => read(parent, FieldArguments.None.ByName), null)
        : new Calculation((parent, arguments) => read(parent, arguments.ByName));
}
