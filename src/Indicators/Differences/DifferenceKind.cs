namespace Fadu.Indicators.Differences;

/// <summary>What made a score change, in the order in which one is put in place of the other.</summary>
public enum DifferenceKind
{
    /// <summary>Marks of the indicators (权重、分值).</summary>
    Weights,

    /// <summary>Formulas, policy parameters, conditions, caps, bonuses, bands, indicators added or removed: all else of a revision.</summary>
    Formulas,

    /// <summary>Attributes of the unit and values of the previous round.</summary>
    Circumstances,

    /// <summary>Values that the unit reported.</summary>
    Values,

    /// <summary>What evaluators verified, corrected or graded, what was supplied, and decisions on appeals.</summary>
    Decisions,

    /// <summary>Values of other units, and who is compared with whom.</summary>
    Peers,
}
