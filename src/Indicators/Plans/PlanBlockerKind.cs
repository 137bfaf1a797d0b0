namespace Fadu.Indicators.Plans;

/// <summary>Kinds of rules that stand in the way.</summary>
public enum PlanBlockerKind
{
    /// <summary>一票否决.</summary>
    Veto,

    /// <summary>申报条件、发布条件.</summary>
    Gate,

    /// <summary>A status rule (注销).</summary>
    Status,
}
