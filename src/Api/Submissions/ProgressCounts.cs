using Fadu.Application.Submissions;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Submissions;

namespace Fadu.Api.Submissions;

/// <summary>How many submissions are how far.</summary>
/// <param name="Units">Units that take part.</param>
/// <param name="NotStarted">Have reported nothing.</param>
/// <param name="Draft">Report.</param>
/// <param name="Submitted">Wait for evaluators.</param>
/// <param name="Returned">Were sent back and not changed since.</param>
/// <param name="Accepted">Are done.</param>
/// <param name="OpenAppeals">Appeals without a decision.</param>
[GraphQLType("ProgressCounts")]
internal sealed record ProgressCounts(int Units, int NotStarted, int Draft, int Submitted, int Returned, int Accepted, int OpenAppeals)
{
    public static ProgressCounts Of(IReadOnlyCollection<SeenSubmission> submissions)
    {
        return new(
            submissions.Count,
            Count(SubmissionStatus.None),
            Count(SubmissionStatus.Draft),
            Count(SubmissionStatus.Submitted),
            Count(SubmissionStatus.Returned),
            Count(SubmissionStatus.Accepted),
            submissions.Sum(one => one.State.OpenAppeals));

        int Count(SubmissionStatus status) => submissions.Count(one => one.State.Status == status);
    }
}
