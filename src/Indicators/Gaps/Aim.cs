using Fadu.Formula.Inversion;
using Fadu.Formula.Values;

namespace Fadu.Indicators.Gaps;

/// <summary>What a formula is to give.</summary>
internal sealed record Aim
{
    private readonly decimal _bound;
    private readonly bool _isLeast;

    private Aim(Goal goal, decimal bound, bool isLeast) => (Goal, _bound, _isLeast) = (goal, bound, isLeast);

    public Goal Goal { get; private init; }

    public static Aim AtLeast(decimal number) => new(Goal.AtLeast(number), number, true);

    public static Aim AtMost(decimal number) => new(Goal.AtMost(number), number, false);

    public static Aim Truth(bool wanted) => new(Goal.Truth(wanted) with { WhenMissing = Value.Of(false) }, wanted ? 1 : 0, wanted);

    /// <summary>A missing result counts as 0: no marks, or nothing taken off.</summary>
    public Aim MissingIsZero() => this with { Goal = Goal with { WhenMissing = Value.Of(0m) } };

    /// <summary>Whether a result is what is wanted.</summary>
    public bool IsReachedBy(Value result) => WorthOf(result) is { } worth && Numbers.Compare(worth, _isLeast ? _bound : -_bound) >= 0;

    /// <summary>How good a result is, more for what is nearer; null: it is none.</summary>
    public decimal? WorthOf(Value result)
    {
        var counted = result.IsMissing ? Goal.WhenMissing ?? result : result;
        if (counted.IsMissing)
            return null;

        var number = counted.Type is FormulaType.Boolean ? (counted.Boolean ? 1 : 0) : counted.Number;
        return _isLeast ? number : -number;
    }
}
