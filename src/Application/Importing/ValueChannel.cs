namespace Fadu.Application.Importing;

/// <summary>As what values are taken.</summary>
public enum ValueChannel
{
    /// <summary>What the units report of their own items.</summary>
    Reported,

    /// <summary>What surveys and registers say.</summary>
    Supplied,

    /// <summary>What an evaluator finds of the units' items: verified where it is what was submitted, else corrected.</summary>
    Verified,

    /// <summary>What an evaluator grades.</summary>
    Graded,
}
