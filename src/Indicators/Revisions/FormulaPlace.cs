namespace Fadu.Indicators.Revisions;

/// <summary>Where in an index system a formula stands.</summary>
public enum FormulaPlace
{
    /// <summary>Gives a leaf's marks.</summary>
    Indicator,

    /// <summary>Says where an indicator applies (适用条件).</summary>
    AppliesWhen,

    /// <summary>加分项.</summary>
    Bonus,

    /// <summary>扣分项.</summary>
    Deduction,

    /// <summary>一票否决.</summary>
    Veto,

    /// <summary>申报条件、发布条件.</summary>
    Gate,

    /// <summary>A status rule (注销).</summary>
    Status,

    /// <summary>逻辑校验.</summary>
    Check,
}
