using Fadu.Api.Paging;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Submissions;

/// <summary>A page of submissions.</summary>
/// <param name="page">The page.</param>
[GraphQLType("SubmissionConnection")]
internal sealed class SubmissionConnection(Page<SubmissionModel> page) : Connection<SubmissionModel>(page);
