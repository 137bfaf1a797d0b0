namespace Fadu.Indicators.Rounds;

/// <summary>Whether a unit can take part in a round, as the unit itself says.</summary>
public enum UnitStanding
{
    /// <summary>There is no such unit.</summary>
    Unknown,

    /// <summary>It can.</summary>
    Active,

    /// <summary>It has been closed (撤并).</summary>
    Closed,
}
