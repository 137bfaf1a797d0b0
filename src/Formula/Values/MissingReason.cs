namespace Fadu.Formula.Values;

/// <summary>Why a value is missing. Missing is not zero: what it costs is decided by the indicator's <c>whenMissing</c>.</summary>
public enum MissingReason : byte
{
    /// <summary>Not missing.</summary>
    None = 0,

    /// <summary>The item was not reported (未填报).</summary>
    NotReported = 1,

    /// <summary>The item was reported, but no evaluator has verified it (未核定).</summary>
    NotVerified = 2,

    /// <summary>The round has no previous round, or the unit no value in it (无上期值).</summary>
    NoPreviousValue = 3,

    /// <summary>The indicator whose marks are read does not apply to the unit (不适用).</summary>
    DoesNotApply = 4,

    /// <summary>A divisor is zero (除数为零).</summary>
    DivisionByZero = 5,

    /// <summary>A result is beyond 7.9 × 10^28 (数值溢出).</summary>
    Overflow = 6,

    /// <summary>A root or logarithm of a number that has none (超出定义域).</summary>
    OutsideDomain = 7,

    /// <summary>A count of decimal places that is not a whole number from 0 to 28 (小数位数不当).</summary>
    DigitCount = 8,

    /// <summary>Nobody in the group has a value (同组无数据).</summary>
    NoPeers = 9,
}
