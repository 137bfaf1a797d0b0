namespace Fadu.Indicators.Differences;

/// <summary>What one kind of change did to a figure.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Marks">Marks added; negative where marks were lost.</param>
/// <param name="Items">The values that did it, in the order of the system, their marks adding up to these; empty for weights, formulas and peers.</param>
public sealed record DifferencePart(DifferenceKind Kind, decimal Marks, IReadOnlyList<ItemDifference> Items);
