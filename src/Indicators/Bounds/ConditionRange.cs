namespace Fadu.Indicators.Bounds;

/// <summary>How a condition (适用条件) can come out.</summary>
/// <param name="CanApply">It can be true, or missing, which applies too.</param>
/// <param name="CanFail">It can be false.</param>
internal readonly record struct ConditionRange(bool CanApply, bool CanFail)
{
    public static ConditionRange Always => new(true, false);
}
