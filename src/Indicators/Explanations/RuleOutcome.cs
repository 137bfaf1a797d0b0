namespace Fadu.Indicators.Explanations;

/// <summary>What a condition came to.</summary>
public enum RuleOutcome
{
    /// <summary>It is true.</summary>
    Holds,

    /// <summary>It is false.</summary>
    DoesNotHold,

    /// <summary>It cannot be told for want of a value.</summary>
    Untold,
}
