namespace Fadu.Formula.Intervals;

/// <summary>Which way a result goes when one item rises and everything else stays.</summary>
[Flags]
public enum Direction
{
    /// <summary>It does not move.</summary>
    None = 0,

    /// <summary>It never falls.</summary>
    Up = 1,

    /// <summary>It never rises.</summary>
    Down = 2,

    /// <summary>Now up, now down, or not known.</summary>
    Mixed = Up | Down,
}
