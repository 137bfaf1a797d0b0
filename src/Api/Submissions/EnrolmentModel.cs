using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;

namespace Fadu.Api.Submissions;

/// <summary>A unit's part in a round as clients see it.</summary>
/// <param name="round">The round.</param>
/// <param name="unit">Code of the unit.</param>
/// <param name="name">Its name.</param>
/// <param name="submission">Its submission; null where the caller may not see it.</param>
[GraphQLType("Enrolment")]
internal sealed class EnrolmentModel(Round round, string unit, string name, SubmissionModel? submission)
{
    public string UnitCode => unit;

    public string UnitName => name;

    public string? Group => round.Units[unit].Group;

    public bool Withdrawn => round.Units[unit].Withdrawn;

    public DateTimeOffset? Deadline => submission?.Deadline;

    public DateTimeOffset? ExtendedUntil => submission is not null && round.Extensions.TryGetValue(unit, out var until) ? until : null;

    public SubmissionStatus? SubmissionStatus => submission?.Status;

    public SubmissionModel? Submission => submission;
}
