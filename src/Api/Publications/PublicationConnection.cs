using Fadu.Api.Paging;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Publications;

/// <summary>A page of publications.</summary>
/// <param name="page">The page.</param>
[GraphQLType("PublicationConnection")]
internal sealed class PublicationConnection(Page<PublicationModel> page) : Connection<PublicationModel>(page);
