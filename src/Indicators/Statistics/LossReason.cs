namespace Fadu.Indicators.Statistics;

/// <summary>Why marks are lost.</summary>
public enum LossReason
{
    /// <summary>未填报: a value that the formula needs was not reported or supplied.</summary>
    NotReported,

    /// <summary>未核定: it was reported, but nobody has verified or graded it.</summary>
    NotVerified,

    /// <summary>无上期值: there is no value of the round before.</summary>
    NoPreviousValue,

    /// <summary>算不出: the formula has no result for another reason, as a division by zero.</summary>
    NoResult,

    /// <summary>倒扣到零: the formula gave less than 0, which counts as 0.</summary>
    BelowZero,

    /// <summary>评分: evaluators graded lower than the best.</summary>
    Grade,

    /// <summary>同组比较: the formula looks at the other units of the group.</summary>
    Peers,

    /// <summary>数值不足: the reported or supplied value is short of full marks.</summary>
    ValueShort,

    /// <summary>扣分项: a deduction took them off the total.</summary>
    Deduction,
}
