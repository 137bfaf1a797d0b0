namespace Fadu.Indicators.Weights.Methods;

/// <summary>How weights are found.</summary>
public enum WeightMethod
{
    /// <summary>层次分析法: pairwise comparisons.</summary>
    Ahp,

    /// <summary>熵权法: how unevenly achievement is spread.</summary>
    Entropy,

    /// <summary>CRITIC: how far achievement spreads, and how little it moves with that of the others.</summary>
    Critic,

    /// <summary>等权.</summary>
    Equal,

    /// <summary>专家赋权: the mean of what experts give, in the last of several rounds (德尔菲法).</summary>
    Experts,
}
