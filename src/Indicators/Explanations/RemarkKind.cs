namespace Fadu.Indicators.Explanations;

/// <summary>What a remark tells of.</summary>
public enum RemarkKind
{
    /// <summary>The result lay outside what can be got and was held to it.</summary>
    Held,

    /// <summary>There is no result: no marks.</summary>
    NoResult,

    /// <summary>There is no result: it is left out, and its marks go to its siblings.</summary>
    LeftOut,

    /// <summary>How the marks come from the result: in proportion, rounded.</summary>
    Marks,

    /// <summary>It took over marks of indicators that are left out.</summary>
    MarksRaised,

    /// <summary>The result is below the pass line.</summary>
    BelowPass,

    /// <summary>How a node's marks come from its parts where it does not sum them.</summary>
    Aggregated,
}
