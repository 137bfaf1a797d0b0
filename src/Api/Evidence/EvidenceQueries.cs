using Fadu.Api.Requests;
using Fadu.Application.Evidence.Details;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Evidence;

/// <summary>Files that the caller may see.</summary>
/// <param name="sights">Who that is.</param>
/// <param name="details">What is known of files.</param>
[GraphQLFields("Query")]
internal sealed class EvidenceQueries(Sights sights, EvidenceDetails details)
{
    public async Task<EvidenceModel?> EvidenceAsync(string roundCode, string unitCode, string itemCode, string sha256, RequestContext context) =>
        (await details.OfAsync(await sights.OfAsync(context), [new(roundCode, unitCode, itemCode, sha256)], context.CancellationToken))[0] is { } detail
            ? new(detail)
            : null;
}
