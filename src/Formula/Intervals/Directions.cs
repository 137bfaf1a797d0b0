namespace Fadu.Formula.Intervals;

/// <summary>How directions combine.</summary>
internal static class Directions
{
    /// <summary>The direction of what is taken away.</summary>
    public static Direction Reversed(Direction direction) => direction switch
    {
        Direction.Up => Direction.Down,
        Direction.Down => Direction.Up,
        _ => direction,
    };

    /// <summary>The direction of a function of a function.</summary>
    public static Direction Through(Direction outer, Direction inner) => (outer, inner) switch
    {
        (Direction.None, _) or (_, Direction.None) => Direction.None,
        (Direction.Mixed, _) or (_, Direction.Mixed) => Direction.Mixed,
        _ => outer == inner ? Direction.Up : Direction.Down,
    };

    /// <summary>The direction of x in x × factor.</summary>
    public static Direction OfFactor(Interval factor) =>
        factor.IsPoint && factor.Low is 0 ? Direction.None
        : factor.IsAtLeast(0) ? Direction.Up
        : factor.IsAtMost(0) ? Direction.Down
        : Direction.Mixed;

    /// <summary>The direction of x in dividend / x.</summary>
    public static Direction OfDivisor(Interval dividend, Interval divisor) =>
        divisor.IsAtLeast(0) || divisor.IsAtMost(0) ? Reversed(OfFactor(dividend)) : Direction.Mixed;
}
