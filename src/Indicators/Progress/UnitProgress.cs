using Fadu.Indicators.Submissions;

namespace Fadu.Indicators.Progress;

/// <summary>How complete a unit's submission is, and how timely it came.</summary>
public sealed record UnitProgress
{
    /// <summary>Code of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its group; null: none.</summary>
    public required string? Group { get; init; }

    /// <summary>How far the submission is.</summary>
    public required SubmissionStatus Status { get; init; }

    /// <summary>Items that the unit has to report: required, and read by something that applies to it.</summary>
    public required int Required { get; init; }

    /// <summary>How many of them it has reported, submitted or not.</summary>
    public required int Reported { get; init; }

    /// <summary>Items that bind and need evidence, since the value says something.</summary>
    public required int EvidenceAsked { get; init; }

    /// <summary>How many of them have a file.</summary>
    public required int EvidencePresent { get; init; }

    /// <summary>Submitted items that bind.</summary>
    public required int Reviewable { get; init; }

    /// <summary>How many of them evaluators have verified or corrected.</summary>
    public required int Verified { get; init; }

    /// <summary>Last moment for it to submit, with its extension.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>Whether it has an extension beyond the round's deadline.</summary>
    public required bool Extended { get; init; }

    /// <summary>
    /// Days, by the Chinese calendar, from its first submission to the round's deadline without extension: more than 0 before it, 0 on the day,
    /// less than 0 after it; null: it has never submitted.
    /// </summary>
    public required int? DaysEarly { get; init; }

    /// <summary>When what happened.</summary>
    public required SubmissionTimes Times { get; init; }

    /// <summary>How long evaluators took for a decision in the mean; null: they have come to none.</summary>
    public TimeSpan? MeanReview => Times.Reviews > 0 ? Times.Reviewing / Times.Reviews : null;
}
