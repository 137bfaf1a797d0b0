using Fadu.Api.Filters;
using Fadu.Indicators.Submissions;

namespace Fadu.Api.Submissions;

/// <summary>A condition on the units of a round; what is given has to hold together.</summary>
internal sealed record EnrolmentWhere(
    IReadOnlyList<EnrolmentWhere>? And,
    IReadOnlyList<EnrolmentWhere>? Or,
    EnrolmentWhere? Not,
    TextFilter? Unit,
    TextFilter? Name,
    TextFilter? Group,
    bool? Withdrawn,
    IReadOnlyList<SubmissionStatus>? Status,
    bool? OpenAppeals,
    DateTimeFilter? Deadline)
{
    public bool Admits(EnrolmentModel unit) =>
        (And is null || And.All(one => one.Admits(unit)))
        && (Or is null || Or.Any(one => one.Admits(unit)))
        && (Not is null || !Not.Admits(unit))
        && (Unit is null || Unit.Admits(unit.UnitCode))
        && (Name is null || Name.Admits(unit.UnitName))
        && (Group is null || Group.Admits(unit.Group))
        && (Withdrawn is null || Withdrawn == unit.Withdrawn)
        && (Status is null || (unit.SubmissionStatus is { } status && Status.Contains(status)))
        && (OpenAppeals is null || (unit.Submission is { } submission && submission.Seen.State.OpenAppeals > 0 == OpenAppeals))
        && (Deadline is null || Deadline.Admits(unit.Deadline));
}
