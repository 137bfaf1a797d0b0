using Fadu.Api.Evidence;
using Fadu.Api.Requests;
using Fadu.Application.Evidence.Details;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Submissions;

/// <summary>What is known of the files of items.</summary>
/// <param name="sights">What the caller may know.</param>
/// <param name="details">Files.</param>
[GraphQLFields("ItemEvidence")]
internal sealed class ItemFileFields(Sights sights, EvidenceDetails details)
{
    public async Task<IReadOnlyList<EvidenceModel?>> DetailsAsync(IReadOnlyList<ItemFileModel> files, RequestContext context)
    {
        var found = await details.OfAsync(
            await sights.OfAsync(context),
            [.. files.Select(file => new EvidenceKey(file.Item.Submission.Round.Opening!.Code, file.Item.Submission.Unit, file.Item.Code, file.Sha256))],
            context.CancellationToken);
        return [.. found.Select(detail => detail is null ? null : new EvidenceModel(detail))];
    }
}
