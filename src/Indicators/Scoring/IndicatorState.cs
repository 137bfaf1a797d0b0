namespace Fadu.Indicators.Scoring;

/// <summary>How an indicator stands with a unit. Not reported, not applicable and zero are three different things.</summary>
public enum IndicatorState
{
    /// <summary>It has a score, which may be 0.</summary>
    Scored,

    /// <summary>Its formula has no result: no marks, or dropped out, as <c>whenMissing</c> says.</summary>
    Missing,

    /// <summary>It does not apply to the unit (不适用) and has dropped out.</summary>
    NotApplicable,
}
