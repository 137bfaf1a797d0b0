using System.Collections.Immutable;
using Fadu.GraphQL.Guarding.Rights;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.Api.Tests.Rights;

/// <summary>
/// Every way that queries of a caller can go from the root, each object type once on a way (units twice), with every argument that the stage knows; at its
/// end, all values of the object.
/// </summary>
internal sealed class QueryWalk(Schema schema, SchemaRights rights, Caller caller)
{
    /// <summary>A way, and what is selected at its end.</summary>
    /// <param name="root">Where they begin; null: at the queries.</param>
    public IEnumerable<(ImmutableArray<QueryStep> Way, ImmutableArray<Field> Leaves)> Ways(ObjectType? root = null) => From(root ?? schema.QueryType!, []);

    /// <summary>The query of a way.</summary>
    public static string QueryOf(ImmutableArray<QueryStep> way, ImmutableArray<Field> leaves) =>
        $"{{ {string.Concat(way.Select(step => step.Opening))}{string.Join(' ', leaves.Select(leaf => leaf.Name).Append("__typename"))}{string.Concat(way.Reverse().Select(step => step.Closing))} }}";

    private IEnumerable<(ImmutableArray<QueryStep> Way, ImmutableArray<Field> Leaves)> From(ObjectType type, ImmutableArray<QueryStep> way)
    {
        var allowed = type.Fields.Where(field => rights.Of(field).AreHeldBy(caller)).ToArray();
        if (way is not [])
            yield return (way, [.. allowed.Where(field => field.Type.Named is ScalarType or EnumType && !field.Arguments.Any(argument => argument.IsRequired))]);

        // Of a page, the way by its edges leads on to the same as that by its nodes.
        if (way is [.., { Field.Name: "edges" }, _])
            yield break;
        foreach (var field in allowed.Where(field => field.Type.Named is CompositeType))
        {
            foreach (var value in schema.PossibleTypes((CompositeType)field.Type.Named).Where(value => MayEnter(value, type, way)))
            {
                foreach (var arguments in Arguments.Of($"{type.Name}.{field.Name}", field, value))
                {
                    foreach (var found in From(value, way.Add(new(type, field, arguments, value))))
                        yield return found;
                }
            }
        }
    }

    // From a unit the tree leads to others: above, beside and below.
    private static bool MayEnter(ObjectType value, ObjectType type, ImmutableArray<QueryStep> way) =>
        way.Count(step => step.Parent == value) + (value == type ? 1 : 0) <= (value.Name == "Unit" ? 1 : 0);
}
