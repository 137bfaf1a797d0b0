namespace Fadu.Indicators.Robustness.Drawing;

/// <summary>How uncertain weights are drawn.</summary>
public enum WeightUncertaintyKind
{
    /// <summary>Each weight by up to so many percent up or down, all equally likely; then scaled so that they add up as before.</summary>
    Spread,

    /// <summary>A Dirichlet distribution whose mean are the present weights: the greater the concentration κ, the nearer; a share w has the variance w(1 − w)/(κ + 1).</summary>
    Dirichlet,
}
