namespace Fadu.Indicators.Scoring;

/// <summary>Whether a formula's result lay outside the marks that can be got.</summary>
public enum Clamping
{
    /// <summary>It lay within.</summary>
    None,

    /// <summary>It was above the most and counts as the most.</summary>
    Above,

    /// <summary>It was below 0 and counts as 0.</summary>
    Below,
}
