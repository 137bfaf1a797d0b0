namespace Fadu.Indicators.IndexSystems;

/// <summary>How a node's marks come from its children (汇总方式).</summary>
public enum Aggregate
{
    /// <summary>The sum of the children; the node's marks are the sum of theirs.</summary>
    Sum,

    /// <summary>The node's marks × the mean of the children's achievement, weighted by their marks.</summary>
    Mean,

    /// <summary>The node's marks × the geometric mean of the children's achievement, weighted by their marks.</summary>
    Geometric,

    /// <summary>The node's marks × the least achievement among the children.</summary>
    Min,
}
