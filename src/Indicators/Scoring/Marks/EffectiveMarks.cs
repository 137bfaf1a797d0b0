namespace Fadu.Indicators.Scoring.Marks;

/// <summary>What each indicator of a tree is worth to the units that lack the same leaves.</summary>
/// <param name="Marks">By slot; 0 where it does not count.</param>
/// <param name="Counts">By slot: whether it counts, or has dropped out.</param>
internal sealed record EffectiveMarks(decimal[] Marks, bool[] Counts);
