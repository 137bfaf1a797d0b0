using Fadu.GraphQL.Guarding.Rights;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.Api.Tests.Rights;

/// <summary>What a caller can get at: fields of a root that ask for nothing more than the caller has, and from there on.</summary>
internal static class SchemaReach
{
    /// <summary>Coordinates of all fields of objects.</summary>
    public static IEnumerable<string> All(Schema schema) => Objects(schema).SelectMany(type => type.Fields.Select(field => $"{type.Name}.{field.Name}"));

    /// <summary>Coordinates of the fields that some operation of the caller's selects and is not refused.</summary>
    public static IReadOnlySet<string> Of(Schema schema, SchemaRights rights, Caller caller)
    {
        var (reached, seen) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<ObjectType>());
        var open = new Stack<ObjectType>(new[] { schema.QueryType, schema.MutationType, schema.SubscriptionType }.OfType<ObjectType>());
        while (open.TryPop(out var type))
        {
            if (!seen.Add(type))
                continue;
            foreach (var field in type.Fields.Where(field => rights.Of(field).AreHeldBy(caller)))
            {
                reached.Add($"{type.Name}.{field.Name}");
                foreach (var next in field.Type.Named is CompositeType composite ? schema.PossibleTypes(composite) : [])
                    open.Push(next);
            }
        }

        return reached;
    }

    private static IEnumerable<ObjectType> Objects(Schema schema) => schema.Types.OfType<ObjectType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal));
}
