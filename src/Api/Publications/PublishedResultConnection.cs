using Fadu.Api.Paging;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Publications;

/// <summary>A page of publicised results.</summary>
/// <param name="page">The page.</param>
[GraphQLType("PublishedResultConnection")]
internal sealed class PublishedResultConnection(Page<PublishedResultModel> page) : Connection<PublishedResultModel>(page);
