namespace Fadu.Indicators.Units;

/// <summary>Whether a unit is.</summary>
public enum UnitStatus
{
    /// <summary>Not registered yet.</summary>
    Unknown,

    /// <summary>Registered and not closed.</summary>
    Active,

    /// <summary>It has ceased to be.</summary>
    Closed,
}
