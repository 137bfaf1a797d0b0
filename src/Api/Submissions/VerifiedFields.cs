using Fadu.Application.Submissions;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Submissions;

/// <summary>Who verified.</summary>
/// <param name="reader">Submissions.</param>
[GraphQLFields("VerifiedValue")]
internal sealed class VerifiedFields(SubmissionReader reader)
{
    public Task<IReadOnlyList<OriginModel?>> OriginAsync(IReadOnlyList<VerifiedModel> values, RequestContext context) =>
        Origins.OfAsync(reader, [.. values.Select(value => value.Item)], supplied: false, context);
}
