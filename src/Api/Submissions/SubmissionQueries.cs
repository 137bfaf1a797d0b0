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

    async Task<IReadOnlyList<INode?>> INodeSource.FindAsync(IReadOnlyList<string> keys, RequestContext context)
    {
        // What is no key of a submission is one that nobody has.
        (string Round, string Unit)[] named = [.. keys.Select(key => key.Split('/') is [var round, var unit] ? (round, unit) : ("", ""))];
        return await reader.FindAsync(named, await sights.OfAsync(context), context.CancellationToken);
    }
}
