using System.Collections.Immutable;

namespace Fadu.GraphQL.Guarding.Measuring;

/// <summary>A field of a group, merged from all its selections.</summary>
/// <param name="Weight">What it costs once, without what is below.</param>
/// <param name="Size">How many items it, or a list in its value, has; null where that is left to the field above.</param>
/// <param name="IsList">Whether its value is a list.</param>
/// <param name="IsIntrospectionList">Whether it is a list of introspection.</param>
/// <param name="Below">What is selected of its value, one group for each type that the value may have; empty for leaves.</param>
internal readonly record struct GroupField(
    long Weight, long? Size, bool IsList, bool IsIntrospectionList, ImmutableArray<SelectionGroup> Below)
{
    /// <summary>What is below costs at most, when lists without a size have this many items.</summary>
    public long CostBelow(long size) => Below.Max(group => group.Figures.CostAt(size));
}
