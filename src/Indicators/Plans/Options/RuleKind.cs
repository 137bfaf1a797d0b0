namespace Fadu.Indicators.Plans.Options;

/// <summary>Conditions of a system that bear on the outcome and on no marks.</summary>
internal enum RuleKind
{
    /// <summary>一票否决.</summary>
    Veto,

    /// <summary>申报条件、发布条件.</summary>
    Gate,

    /// <summary>A status rule (注销).</summary>
    Status,

    /// <summary>逻辑校验.</summary>
    Check,
}
