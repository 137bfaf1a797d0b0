using Fadu.Formula.Values;
using Fadu.Indicators.Checking;

namespace Fadu.Indicators.Scoring;

/// <summary>One indicator of one unit.</summary>
public sealed record IndicatorScore
{
    /// <summary>The indicator.</summary>
    public required CheckedIndicator Indicator { get; init; }

    /// <summary>How it stands with the unit.</summary>
    public required IndicatorState State { get; init; }

    /// <summary>What it is worth to this unit, with the marks that it took over from siblings; 0 where it has dropped out.</summary>
    public required decimal EffectiveMarks { get; init; }

    /// <summary>What the unit got, 0 … <see cref="EffectiveMarks"/>; null where it has dropped out. Exact on nodes with children.</summary>
    public required decimal? Score { get; init; }

    /// <summary>Leaf: what the formula gave on its own scale, not held to 0 … outOf; null where it gave nothing or does not apply.</summary>
    public required decimal? Result { get; init; }

    /// <summary>Why the formula gave nothing; none where it did, where it does not apply, and on nodes with children.</summary>
    public required MissingReason MissingReason { get; init; }

    /// <summary>Whether the result lay outside 0 … outOf.</summary>
    public required Clamping Clamping { get; init; }

    /// <summary>达标: whether the result reaches the pass line; null where there is none, or the indicator does not apply.</summary>
    public required bool? Passed { get; init; }

    /// <summary>In file order; empty on a leaf.</summary>
    public required IReadOnlyList<IndicatorScore> Children { get; init; }

    /// <summary>The code.</summary>
    public string Code => Indicator.Code;

    /// <summary>Name for people.</summary>
    public string Name => Indicator.Indicator.Name;

    /// <summary>Full marks as the revision gives them.</summary>
    public decimal NominalMarks => Indicator.Marks;

    /// <summary>Share of the marks that was got, 0 to 1; null where it has none.</summary>
    public decimal? Achievement => Score is { } score && EffectiveMarks > 0 ? score / EffectiveMarks : null;
}
