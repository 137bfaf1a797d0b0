namespace Fadu.Indicators.Gaps;

/// <summary>What a change is to reach.</summary>
public enum GapTarget
{
    /// <summary>达标: the pass line of the indicator.</summary>
    Pass,

    /// <summary>下一档: the next higher marks that there are; of a deduction, the next lower.</summary>
    Next,

    /// <summary>满分: full marks; of a bonus all that it can add, of a deduction none.</summary>
    Full,

    /// <summary>解除: that a veto or status rule no longer holds, or that a gate is met.</summary>
    Lifted,
}
