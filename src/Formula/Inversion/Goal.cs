using Fadu.Formula.Values;

namespace Fadu.Formula.Inversion;

/// <summary>What a formula is to give.</summary>
public sealed record Goal
{
    private Goal(FormulaType type, decimal bound, bool isLeast) => (Type, Bound, IsLeast) = (type, bound, isLeast);

    /// <summary>
    /// What a missing result counts as; null: it reaches nothing, and any result is better. Where an indicator that lacks a value gets no
    /// marks, 0; where a veto whose condition is missing does not strike, false.
    /// </summary>
    public Value? WhenMissing { get; init; }

    internal FormulaType Type { get; }

    internal decimal Bound { get; }

    internal bool IsLeast { get; }

    /// <summary>A number of at least this, compared at 12 decimals as formulas compare; more is better.</summary>
    public static Goal AtLeast(decimal number) => new(FormulaType.Number, number, true);

    /// <summary>A number of at most this, compared at 12 decimals; less is better.</summary>
    public static Goal AtMost(decimal number) => new(FormulaType.Number, number, false);

    /// <summary>A condition that holds, or one that fails.</summary>
    public static Goal Truth(bool wanted) => new(FormulaType.Boolean, wanted ? 1 : 0, wanted);
}
