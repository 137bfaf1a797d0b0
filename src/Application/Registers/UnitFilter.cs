using Fadu.Indicators.Units;

namespace Fadu.Application.Registers;

/// <summary>Which units are asked for: whatever is given has to hold; what is null, or empty, asks for nothing.</summary>
public sealed record UnitFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<UnitFilter> And { get; init; } = [];

    /// <summary>At least one of these holds; where there is none, that is nothing asked for.</summary>
    public IReadOnlyList<UnitFilter> Or { get; init; } = [];

    /// <summary>This does not hold.</summary>
    public UnitFilter? Not { get; init; }

    /// <summary>One of these codes.</summary>
    public IReadOnlyList<string>? Codes { get; init; }

    /// <summary>The code begins so.</summary>
    public string? CodeStartsWith { get; init; }

    /// <summary>The name holds this; case and width make no difference.</summary>
    public string? NameContains { get; init; }

    /// <summary>What it is; width makes no difference.</summary>
    public string? Kind { get; init; }

    /// <summary>The group that it is compared within; width makes no difference.</summary>
    public string? Group { get; init; }

    /// <summary>Code of the unit right above.</summary>
    public string? Parent { get; init; }

    /// <summary>It is this unit, or stands below it.</summary>
    public string? Within { get; init; }

    /// <summary>Whether it stands at the top.</summary>
    public bool? IsTop { get; init; }

    /// <summary>Whether it is or has been closed.</summary>
    public UnitStatus? Status { get; init; }
}
