using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Rounds;

/// <summary>What came of a mutation on a round.</summary>
[GraphQLType("RoundPayload")]
internal sealed record RoundPayload(string? ClientMutationId, RoundModel? Round, IReadOnlyList<MutationError> Errors) : Payload(ClientMutationId, Errors);
