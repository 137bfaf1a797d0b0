using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Helps;

/// <summary>One help, and whom it lifts over the line.</summary>
public sealed record Help
{
    /// <summary>The item; null for a whole indicator.</summary>
    public required Item? Item { get; init; }

    /// <summary>The leaf indicator; null for an item.</summary>
    public required CheckedIndicator? Indicator { get; init; }

    /// <summary>What it is.</summary>
    public HelpKind Kind => Item is null ? HelpKind.Indicator : HelpKind.Item;

    /// <summary>How many units it lifts by itself.</summary>
    public required int Alone { get; init; }

    /// <summary>Those of them that no help before it lifts by itself, in the order of the round.</summary>
    public required IReadOnlyList<HelpedUnit> Added { get; init; }

    /// <summary>What these cost together; null for a whole indicator.</summary>
    public decimal? Effort => Item is null ? null : Added.Sum(unit => unit.Effort);

    /// <summary>
    /// Whether formulas compare it within the group, so that whom it lifts was found with all of them helped at once; otherwise each is
    /// lifted alone, the others as they stand.
    /// </summary>
    public required bool RestsOnPeers { get; init; }
}
