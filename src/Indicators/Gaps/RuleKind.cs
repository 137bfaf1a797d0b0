namespace Fadu.Indicators.Gaps;

/// <summary>Rules that can stand in a unit's way.</summary>
public enum RuleKind
{
    /// <summary>一票否决.</summary>
    Veto,

    /// <summary>申报条件、发布条件.</summary>
    Gate,

    /// <summary>A status rule (注销).</summary>
    Status,
}
