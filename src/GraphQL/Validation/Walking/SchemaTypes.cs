using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Validation.Walking;

/// <summary>Questions that documents ask a schema.</summary>
internal static class SchemaTypes
{
    /// <summary>The type that a reference means; null where the schema has no type of that name.</summary>
    public static GraphQLType? TypeOf(this Schema schema, TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => schema.TypeOf(nonNull.Type) is { } type ? new NonNullType(type) : null,
        ListTypeNode list => schema.TypeOf(list.Type) is { } type ? new ListType(type) : null,
        _ => schema.Types.Find(((NamedTypeNode)node).Name.Value),
    };

    /// <summary>Whether a value may be of both types.</summary>
    /// <remarks>Time in proportion to the objects that the left one may be: a document may ask it thousands of times.</remarks>
    public static bool MayBeBoth(this Schema schema, CompositeType left, CompositeType right)
    {
        if (ReferenceEquals(left, right))
            return true;
        foreach (var one in schema.PossibleTypes(left))
        {
            if (ReferenceEquals(one, right) || schema.IsSubType(right, one))
                return true;
        }

        return false;
    }
}
