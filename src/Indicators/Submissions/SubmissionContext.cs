using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;

namespace Fadu.Indicators.Submissions;

/// <summary>What decisions about a submission need to know from elsewhere.</summary>
public sealed record SubmissionContext
{
    /// <summary>The round.</summary>
    public required Round Round { get; init; }

    /// <summary>The definition of the revision that the round stands on.</summary>
    public required IndexSystem System { get; init; }

    /// <summary>
    /// The definition of the revision that the unit last submitted under (<see cref="Submission.Revision"/>), which tells what items are new;
    /// null where it never submitted or that revision still stands.
    /// </summary>
    public IndexSystem? SubmittedUnder { get; init; }

    /// <summary>Code of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Account of who asks.</summary>
    public required string Caller { get; init; }

    /// <summary>The moment.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether a revision adopted after the unit submitted brought an item, so that it is open to be reported.</summary>
    internal bool IsNew(string item) => SubmittedUnder is { } before && !before.Items.Any(one => one.Code == item);

    /// <summary>Whether something verified, graded or supplied under a revision still counts: type and unit of measure are the same.</summary>
    internal bool Counts(string item, int revision) => Round.Counts(item, revision);
}
