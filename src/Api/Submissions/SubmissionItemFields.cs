using Fadu.Application.Submissions;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Submissions;

/// <summary>What of an item depends on the others.</summary>
/// <param name="reader">Submissions.</param>
[GraphQLFields("SubmissionItem")]
internal sealed class SubmissionItemFields(SubmissionReader reader)
{
    public static ItemValueModel? Value(SubmissionItemModel item, Basis basis) => item.ValueOn(basis);

    public async Task<IReadOnlyList<bool>> BindsAsync(IReadOnlyList<SubmissionItemModel> items, RequestContext context)
    {
        var binding = await reader.BindingAsync([.. items.Select(item => item.Submission).Distinct()], context.CancellationToken);
        return [.. items.Select(item => binding[item.Submission].Contains(item.Code))];
    }
}
