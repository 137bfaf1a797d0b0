using Fadu.Api.Ids;
using Fadu.Api.Requests;
using Fadu.Application.Submissions;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Submissions;

/// <summary>Single submissions.</summary>
/// <param name="sights">What the caller may see.</param>
/// <param name="reader">Submissions.</param>
[GraphQLFields("Query")]
internal sealed class SubmissionQueries(Sights sights, SubmissionReader reader) : INodeSource
{
    string INodeSource.Type => "Submission";

    public async Task<SubmissionModel?> SubmissionAsync(string roundCode, string unitCode, RequestContext context) =>
        (await reader.FindAsync([(roundCode, unitCode)], await sights.OfAsync(context), context.CancellationToken))[0];

    async Task<INode?> INodeSource.FindAsync(string key, RequestContext context) =>
        key.Split('/') is [var round, var unit] ? await SubmissionAsync(round, unit, context) : null;
}
