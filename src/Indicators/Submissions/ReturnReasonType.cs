namespace Fadu.Indicators.Submissions;

/// <summary>Why something has to be reported again.</summary>
public enum ReturnReasonType
{
    /// <summary>缺佐证材料.</summary>
    EvidenceMissing,

    /// <summary>佐证材料看不清、打不开.</summary>
    EvidenceUnreadable,

    /// <summary>数值不对.</summary>
    ValueWrong,

    /// <summary>不在评价周期内.</summary>
    OutsidePeriod,

    /// <summary>其他; the text says what.</summary>
    Other,
}
