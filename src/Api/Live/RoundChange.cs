using Fadu.Api.Rounds;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Live;

/// <summary>A round has moved on.</summary>
/// <param name="Position">Up to which event it was looked at.</param>
/// <param name="Round">The round as it stands.</param>
[GraphQLType("RoundChange")]
internal sealed record RoundChange(string Position, RoundModel Round);
