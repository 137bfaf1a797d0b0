namespace Fadu.Indicators.Progress;

/// <summary>When what happened to a unit's submission, by the clock of whoever stored it. Immutable.</summary>
public sealed record SubmissionTimes
{
    /// <summary>Nothing has happened.</summary>
    public static SubmissionTimes None { get; } = new();

    /// <summary>When the unit first reported anything; null: never.</summary>
    public DateTimeOffset? FirstReported { get; init; }

    /// <summary>When it first submitted; null: never.</summary>
    public DateTimeOffset? FirstSubmitted { get; init; }

    /// <summary>When it last submitted; null: never.</summary>
    public DateTimeOffset? LastSubmitted { get; init; }

    /// <summary>Whether the first submission came after the round's deadline, by an extension.</summary>
    public bool Late { get; init; }

    /// <summary>When it was last returned; null: never.</summary>
    public DateTimeOffset? LastReturned { get; init; }

    /// <summary>How often it was returned.</summary>
    public int Returns { get; init; }

    /// <summary>When it was accepted; null: it is not.</summary>
    public DateTimeOffset? Accepted { get; init; }

    /// <summary>How often evaluators have come to a decision, to return it or to accept it.</summary>
    public int Reviews { get; init; }

    /// <summary>How long it has waited for these decisions, from each submission to the decision, together.</summary>
    public TimeSpan Reviewing { get; init; }

    /// <summary>By item: when a value of it was first submitted.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Submitted { get; init; } = new Dictionary<string, DateTimeOffset>();

    /// <summary>By item: how often it was named as a reason to return.</summary>
    public IReadOnlyDictionary<string, int> Returned { get; init; } = new Dictionary<string, int>();
}
