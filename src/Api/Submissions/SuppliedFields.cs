using Fadu.Application.Submissions;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Submissions;

/// <summary>Who supplied.</summary>
/// <param name="reader">Submissions.</param>
[GraphQLFields("SuppliedValue")]
internal sealed class SuppliedFields(SubmissionReader reader)
{
    public Task<IReadOnlyList<OriginModel?>> OriginAsync(IReadOnlyList<SuppliedModel> values, RequestContext context) =>
        Origins.OfAsync(reader, [.. values.Select(value => value.Item)], supplied: true, context);
}
