using Fadu.Api.Paging;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Scores;

/// <summary>A page of a ranking.</summary>
/// <param name="page">The page.</param>
[GraphQLType("UnitScoreConnection")]
internal sealed class UnitScoreConnection(Page<UnitScoreModel> page) : Connection<UnitScoreModel>(page);
