namespace Fadu.Indicators.Rounds;

/// <summary>口径: whose values a score stands on.</summary>
public enum Basis
{
    /// <summary>自评: what the unit last submitted.</summary>
    Reported,

    /// <summary>核定: what evaluators verified, corrected or graded, and what was supplied from surveys and registers.</summary>
    Verified,

    /// <summary>终评: verified, after the decisions on appeals.</summary>
    Final,
}
