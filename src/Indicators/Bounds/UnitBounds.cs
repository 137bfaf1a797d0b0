using Fadu.Formula.Expressions;

namespace Fadu.Indicators.Bounds;

/// <summary>What a unit's scores can still become while some of its items are open.</summary>
public sealed record UnitBounds
{
    /// <summary>The total, with bonuses and deductions, rounded; null: surely no indicator is left for the unit.</summary>
    public required ScoreBounds? Total { get; init; }

    /// <summary>Whether it can turn out that no indicator is left, and so no total.</summary>
    public required bool CanLackTotal { get; init; }

    /// <summary>Every indicator, parents before children, in file order.</summary>
    public required IReadOnlyList<IndicatorBounds> Indicators { get; init; }

    /// <summary>加分项 in file order.</summary>
    public required IReadOnlyList<AdjustmentBounds> Bonuses { get; init; }

    /// <summary>扣分项 in file order.</summary>
    public required IReadOnlyList<AdjustmentBounds> Deductions { get; init; }

    /// <summary>The open items and attributes that some of these figures depend on, in the order of the system.</summary>
    public required IReadOnlyList<Parameter> Open { get; init; }
}
