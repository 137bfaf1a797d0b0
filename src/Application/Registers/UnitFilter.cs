using Fadu.Indicators.Units;

namespace Fadu.Application.Registers;

/// <summary>Which units are asked for: whatever is given has to hold; what is null asks for nothing.</summary>
public sealed record UnitFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<UnitFilter>? And { get; init; }

    /// <summary>At least one of these holds; of an empty list, none does.</summary>
    public IReadOnlyList<UnitFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public UnitFilter? Not { get; init; }

    /// <summary>The code.</summary>
    public TextMatch? Code { get; init; }

    /// <summary>The name.</summary>
    public TextMatch? Name { get; init; }

    /// <summary>What it is: 区县, 部门, 村.</summary>
    public TextMatch? Kind { get; init; }

    /// <summary>The group that it is compared within.</summary>
    public TextMatch? Group { get; init; }

    /// <summary>Code of the unit right above.</summary>
    public string? Parent { get; init; }

    /// <summary>It is this unit, or stands below it.</summary>
    public string? Within { get; init; }

    /// <summary>Whether it stands at the top.</summary>
    public bool? IsTop { get; init; }

    /// <summary>Whether it is or has been closed: one of these.</summary>
    public IReadOnlyList<UnitStatus>? Status { get; init; }
}
