using Fadu.Api.Requests;
using Fadu.Api.Rounds;
using Fadu.Application.Submissions;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Submissions;

/// <summary>What is looked up of a submission.</summary>
/// <param name="sights">What the caller may see.</param>
/// <param name="reader">Submissions.</param>
[GraphQLFields("Submission")]
internal sealed class SubmissionFields(Sights sights, SubmissionReader reader)
{
    public static SubmissionItemModel? Item(SubmissionModel submission, string code) => submission.Items.FirstOrDefault(item => item.Code == code);

    public async Task<IReadOnlyList<RoundModel?>> RoundAsync(IReadOnlyList<SubmissionModel> submissions, RequestContext context)
    {
        var sight = await sights.OfAsync(context);
        return [.. submissions.Select(submission => RoundQueries.Find(sight, submission.RoundCode))];
    }

    public async Task<IReadOnlyList<ReceiptModel?>> ReceiptAsync(IReadOnlyList<SubmissionModel> submissions, RequestContext context)
    {
        var receipts = new List<ReceiptModel?>(submissions.Count);
        foreach (var submission in submissions)
            receipts.Add(await reader.ReceiptAsync(submission.Seen, context.CancellationToken) is { } receipt ? new(receipt) : null);
        return receipts;
    }
}
