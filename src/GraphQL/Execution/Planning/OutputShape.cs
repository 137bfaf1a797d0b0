using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Planning;

/// <summary>What a value of a field looks like in the response: a list of a shape, a leaf, or an object of which something is selected.</summary>
internal sealed class OutputShape
{
    private OutputShape(GraphQLType type, LeafCoercion? leaf, SelectionPlan? selection)
    {
        Type = type.Nullable;
        IsNonNull = type.IsNonNull;
        Selection = selection;
        if (Type is ListType list)
            Item = new(list.OfType, leaf, selection);
        else
            Leaf = leaf;
    }

    /// <summary>The type, without its non-null wrapping.</summary>
    public GraphQLType Type { get; }

    /// <summary>Whether null may not stand here.</summary>
    public bool IsNonNull { get; }

    /// <summary>The shape of the items; null where it is no list.</summary>
    public OutputShape? Item { get; }

    /// <summary>How the leaf is written; null where it is none.</summary>
    public LeafCoercion? Leaf { get; }

    /// <summary>What is selected of the objects inside all lists; null for leaves.</summary>
    public SelectionPlan? Selection { get; }

    /// <param name="type">The type of a field.</param>
    /// <param name="leaf">How its leaves are written; null where it has none.</param>
    public static OutputShape OfLeaf(GraphQLType type, LeafCoercion leaf) => new(type, leaf, null);

    /// <param name="type">The type of a field.</param>
    /// <param name="selection">What is selected of its objects.</param>
    public static OutputShape OfObject(GraphQLType type, SelectionPlan selection) => new(type, null, selection);
}
