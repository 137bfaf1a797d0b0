using Fadu.GraphQL.Guarding.Costs;

namespace Fadu.GraphQL.Guarding.Measuring;

/// <summary>The figures of a group.</summary>
/// <param name="Cost">What an object costs, without the items of lists whose size the field above gives.</param>
/// <param name="CostPerItem">What one item of each of those lists costs.</param>
/// <param name="Nodes">How many fields are selected, those below included.</param>
/// <param name="Depth">How deep fields stand in each other; 1 where all are leaves.</param>
/// <param name="IntrospectionDepth">How deep lists of introspection stand in each other.</param>
internal readonly record struct GroupFigures(long Cost, long CostPerItem, long Nodes, int Depth, int IntrospectionDepth)
{
    /// <summary>What an object costs, when lists whose size the field above gives have this many items.</summary>
    public long CostAt(long size) => Saturating.Add(Cost, Saturating.Multiply(CostPerItem, size));

    /// <summary>With one more field.</summary>
    public GroupFigures With(GroupField field)
    {
        var (nodes, depth, introspection) = (0L, 0, 0);
        foreach (var below in field.Below)
        {
            nodes = Math.Max(nodes, below.Figures.Nodes);
            depth = Math.Max(depth, below.Figures.Depth);
            introspection = Math.Max(introspection, below.Figures.IntrospectionDepth);
        }

        return new(
            Saturating.Add(Cost, Saturating.Add(field.Weight, FixedCost(field))),
            Saturating.Add(CostPerItem, field is { IsList: true, Size: null, Below: not [] } ? field.CostBelow(FieldCost.UnknownSize) : 0),
            Saturating.Add(Nodes, Saturating.Add(1, nodes)),
            Math.Max(Depth, 1 + depth),
            Math.Max(IntrospectionDepth, introspection + (field.IsIntrospectionList ? 1 : 0)));
    }

    // A list's size is its own; the size of another field goes on to the lists in its value that have none.
    private static long FixedCost(GroupField field) => field switch
    {
        { Below: [] } => 0,
        { IsList: false } => field.CostBelow(field.Size ?? FieldCost.UnknownSize),
        { Size: { } size } => Saturating.Multiply(size, field.CostBelow(FieldCost.UnknownSize)),
        _ => 0,
    };
}
