using Fadu.Api.Scores;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Live;

/// <summary>A ranking has changed.</summary>
/// <param name="Position">Up to which event it was computed.</param>
/// <param name="Rows">The first units, best first.</param>
[GraphQLType("RankingChange")]
internal sealed record RankingChange(string Position, IReadOnlyList<UnitScoreModel> Rows);
