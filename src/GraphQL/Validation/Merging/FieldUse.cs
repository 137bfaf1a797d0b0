using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Validation.Merging;

/// <summary>A field that is selected.</summary>
/// <param name="Node">Where.</param>
/// <param name="Parent">On which type; null where that is unknown.</param>
/// <param name="Definition">What the schema says about it; null where it is unknown.</param>
internal readonly record struct FieldUse(FieldNode Node, CompositeType? Parent, Field? Definition)
{
    public static FieldUse Of(FieldNode node, CompositeType? parent, Schema schema) =>
        new(node, parent, parent is null ? null : schema.FieldOf(parent, node.Name.Value));

    /// <summary>The type on which the fields below it are selected; null where it is unknown.</summary>
    public CompositeType? Type => Definition?.Type.Named as CompositeType;

    /// <summary>Whether no object has both fields, because each is selected on another type of objects.</summary>
    public bool NeverMeets(FieldUse other) => Parent is ObjectType && other.Parent is ObjectType && !ReferenceEquals(Parent, other.Parent);

    /// <summary>Whether both ask for the same: one field, with the same arguments.</summary>
    public bool AsksTheSameAs(FieldUse other) => Node.Name.Value == other.Node.Name.Value && SameValues.Arguments(Node.Arguments, other.Node.Arguments);

    /// <summary>Whether the values of both would have the same form in a response; a type that is unknown may have any.</summary>
    /// <remarks>Source: https://spec.graphql.org/September2025/#SameResponseShape().</remarks>
    public bool HasShapeOf(FieldUse other) => Definition is null || other.Definition is null || SameShape(Definition.Type, other.Definition.Type);

    private static bool SameShape(GraphQLType left, GraphQLType right) => (left, right) switch
    {
        (NonNullType { OfType: var inner }, NonNullType { OfType: var otherInner }) => SameShape(inner, otherInner),
        (ListType { OfType: var item }, ListType { OfType: var otherItem }) => SameShape(item, otherItem),
        (NonNullType or ListType, _) or (_, NonNullType or ListType) => false,
        (CompositeType, CompositeType) => true,
        _ => ReferenceEquals(left, right),
    };
}
