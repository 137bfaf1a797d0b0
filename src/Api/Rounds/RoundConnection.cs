using Fadu.Api.Paging;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Rounds;

/// <summary>A page of rounds.</summary>
/// <param name="page">The page.</param>
[GraphQLType("RoundConnection")]
internal sealed class RoundConnection(Page<RoundModel> page) : Connection<RoundModel>(page);
