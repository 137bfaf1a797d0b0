namespace Fadu.Indicators.IndexSystems;

/// <summary>What an indicator gets when its formula has no result.</summary>
public enum WhenMissing
{
    /// <summary>No marks.</summary>
    Zero,

    /// <summary>It drops out, and its marks are shared out among its siblings in proportion.</summary>
    Skip,
}
