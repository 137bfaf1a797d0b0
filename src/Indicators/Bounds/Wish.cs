namespace Fadu.Indicators.Bounds;

/// <summary>What a leaf is to do so that a bound is reached.</summary>
internal enum Wish
{
    /// <summary>It does not matter.</summary>
    Any,

    /// <summary>Count, with as few marks as can be.</summary>
    Low,

    /// <summary>Count, with as many marks as can be.</summary>
    High,

    /// <summary>Count, with whatever marks.</summary>
    Count,

    /// <summary>Drop out.</summary>
    Drop,
}
