using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Progress;

/// <summary>How complete the values of one item are over the units that take part, and how timely they came.</summary>
public sealed record ItemProgress
{
    /// <summary>The item.</summary>
    public required Item Item { get; init; }

    /// <summary>Units for which it binds.</summary>
    public required int Binding { get; init; }

    /// <summary>Those among them that have a value, submitted or not: reported, supplied, or with a grade.</summary>
    public required int Present { get; init; }

    /// <summary>Those among them that need evidence, since their value says something.</summary>
    public required int EvidenceAsked { get; init; }

    /// <summary>How many of these have a file.</summary>
    public required int EvidencePresent { get; init; }

    /// <summary>Those whose submitted value evaluators have verified or corrected.</summary>
    public required int Verified { get; init; }

    /// <summary>Those that first submitted it until the round's deadline without extension.</summary>
    public required int OnTime { get; init; }

    /// <summary>Those that first submitted it later.</summary>
    public required int Late { get; init; }

    /// <summary>How often it was a reason to return a submission, over all units for which it binds.</summary>
    public required int Returned { get; init; }
}
