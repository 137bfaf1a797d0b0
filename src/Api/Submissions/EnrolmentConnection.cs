using Fadu.Api.Paging;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Submissions;

/// <summary>A page of enrolments.</summary>
/// <param name="page">The page.</param>
[GraphQLType("EnrolmentConnection")]
internal sealed class EnrolmentConnection(Page<EnrolmentModel> page) : Connection<EnrolmentModel>(page);
