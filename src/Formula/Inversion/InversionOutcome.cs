namespace Fadu.Formula.Inversion;

/// <summary>How a formula that was solved backwards came out.</summary>
public enum InversionOutcome
{
    /// <summary>The value as it is now reaches the goal (已达到).</summary>
    ReachedAlready,

    /// <summary>A change reaches the goal (可达到).</summary>
    Reached,

    /// <summary>No value that the parameter may take reaches the goal (无法达到).</summary>
    Impossible,
}
