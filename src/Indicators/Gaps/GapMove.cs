using Fadu.Formula.Inversion;
using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Gaps;

/// <summary>What reaches a target on one indicator, bonus, deduction or rule: the least change of one item, or of several where none does it alone.</summary>
public sealed record GapMove
{
    /// <summary>What is to be reached.</summary>
    public required GapTarget Target { get; init; }

    /// <summary>Whether it is.</summary>
    public required InversionOutcome Outcome { get; init; }

    /// <summary>The items that change. Empty where it is reached already, and where no change of them does any good.</summary>
    /// <remarks>Where the target is out of reach, the least change to the best that can be had.</remarks>
    public required IReadOnlyList<MoveChange> Changes { get; init; }

    /// <summary>The items that were looked at: one, or several together.</summary>
    public required IReadOnlyList<string> ItemCodes { get; init; }

    /// <summary>Whether the unit can bring it about itself.</summary>
    public required bool ByUnit { get; init; }

    /// <summary>What the formula then gives, on its own scale; of a rule, whether it holds.</summary>
    public required Value Result { get; init; }

    /// <summary>
    /// Of one item, true: no smaller change reaches the target, or none at all does. Of several, always false: they reach it, and none of them
    /// could stay further back alone, yet another split may cost less.
    /// </summary>
    public required bool IsLeast { get; init; }

    /// <summary>Base figures without a value on which it rests: what is short depends on them. Empty where the target is reached.</summary>
    public IReadOnlyList<Item> WaitsFor { get; init; } = [];

    /// <summary>Of the next marks: whether marks rise gradually with every step or so, rather than by tiers.</summary>
    public bool IsGradual { get; init; }

    /// <summary>What becomes of the unit; null where nothing changes, or where it would tell of other units what may not be seen.</summary>
    public MoveEffect? Effect { get; init; }

    /// <summary>What it costs in all; 0 where nothing changes.</summary>
    public decimal Effort => Changes.Sum(change => change.Effort);
}
