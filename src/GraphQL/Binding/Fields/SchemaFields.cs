using System.Collections.Immutable;
using Fadu.GraphQL.Binding.Outputs;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Binding.Fields;

/// <summary>All fields of a schema that members are to be found for.</summary>
internal static class SchemaFields
{
    /// <summary>The fields of all object types but those of introspection, in the schema's order. A type without a class is a fault, said once.</summary>
    public static ImmutableArray<FieldPlace> All(Schema schema, Models models, ICollection<string> faults)
    {
        var places = ImmutableArray.CreateBuilder<FieldPlace>();
        foreach (var type in schema.Types.OfType<ObjectType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            var model = models.Of(type);
            if (model is null && !schema.IsRoot(type))
                faults.Add($"{type.Name} is no class in C#; mark one [GraphQLType(\"{type.Name}\")], or name it in the options.");
            else
                places.AddRange(type.Fields.Select(field => new FieldPlace(type, field, model, ReferenceEquals(type, schema.SubscriptionType))));
        }

        return places.ToImmutable();
    }
}
