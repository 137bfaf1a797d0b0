using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;
using EvidenceFile = Fadu.Indicators.Submissions.Evidence;

namespace Fadu.Application.Submissions;

/// <summary>A unit's submission as somebody may see it; one who may not see it has none of these.</summary>
/// <remarks>What was reported and not yet submitted is the unit's own; who evaluated is told to evaluators and coordinators, by name, and to the unit by role.</remarks>
public sealed class SeenSubmission
{
    internal SeenSubmission(Round round, string unit, Submission state, long version, IndexSystem system, IndexSystem? submittedUnder) =>
        (Round, Unit, State, Version, System, SubmittedUnder) = (round, unit, state, version, system, submittedUnder);

    /// <summary>Its round.</summary>
    public Round Round { get; }

    /// <summary>Code of its unit.</summary>
    public string Unit { get; }

    /// <summary>How far it is; empty where the unit has reported nothing and nothing was supplied or graded.</summary>
    public Submission State { get; }

    /// <summary>Version of its stream; 0: it has no events.</summary>
    public long Version { get; }

    /// <summary>The definition of the revision that the round stands on.</summary>
    public IndexSystem System { get; }

    /// <summary>Whether whoever looks reports for the unit.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>Whether whoever looks is told who evaluated.</summary>
    public required bool NamesPeople { get; init; }

    private IndexSystem? SubmittedUnder { get; }

    /// <summary>What the unit has reported last, submitted or not; null to all but the unit.</summary>
    public ItemValue? DraftOf(string item) => IsOwn ? State.Item(item).Draft : null;

    /// <summary>Files of an item; to others than the unit those that were there when it last submitted (<see cref="Access.Sight.SeesReported"/>).</summary>
    public IReadOnlyList<EvidenceFile> EvidenceOf(string item) => IsOwn ? State.Item(item).Evidence : State.Item(item).SubmittedEvidence;

    /// <summary>Whether the unit could report an item now, deadlines apart: in a draft, or one that a new revision brought.</summary>
    public bool IsOpen(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.From is ItemSource.Unit && Round.Status is not RoundStatus.Closed && Round.TakesPart(Unit)
            && (State.Status is SubmissionStatus.None or SubmissionStatus.Draft or SubmissionStatus.Returned || IsNew(item));
    }

    private bool IsNew(Item item) => SubmittedUnder is { } before && !before.Items.Any(one => one.Code == item.Code);
}
