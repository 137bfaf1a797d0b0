using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Paging;

/// <summary>Where a page stands in its list.</summary>
/// <remarks>Source: https://relay.dev/graphql/connections.htm.</remarks>
[GraphQLType("PageInfo")]
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
