using Fadu.Api.Scores;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Live;

/// <summary>A unit's score has changed.</summary>
/// <param name="Position">Up to which event it was computed; a subscription that begins again behind it misses nothing.</param>
/// <param name="PreviousTotal">The total that was told before; null at the first telling.</param>
/// <param name="Score">The score as it stands.</param>
[GraphQLType("ScoreChange")]
internal sealed record ScoreChange(string Position, decimal? PreviousTotal, UnitScoreModel Score);
