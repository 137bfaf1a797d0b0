using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Plans;

/// <summary>Marks of an indicator that no plan can win with the items that it may move.</summary>
/// <param name="Indicator">The leaf.</param>
/// <param name="Marks">How many at least: where not every way was looked at, what could not be ruled out counts as winnable.</param>
/// <param name="Items">The items that it reads and that may not be moved: those of evaluators, surveys and registers, base figures, excluded ones, and those at the end of their range.</param>
public sealed record MarksBeyond(CheckedIndicator Indicator, decimal Marks, IReadOnlyList<Item> Items);
