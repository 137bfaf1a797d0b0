namespace Fadu.Indicators.Bounds;

/// <summary>Which children of a node count, and what they are worth then.</summary>
/// <param name="Counts">By place among the children.</param>
/// <param name="Marks">By place; 0 where it does not count.</param>
internal sealed record MarksPattern(bool[] Counts, decimal[] Marks);
