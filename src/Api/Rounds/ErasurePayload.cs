using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Rounds;

/// <summary>What came of an erasure.</summary>
/// <param name="ClientMutationId">As it was given.</param>
/// <param name="RoundCodes">Rounds that took note.</param>
/// <param name="Errors">Refusals.</param>
[GraphQLType("ErasurePayload")]
internal sealed record ErasurePayload(string? ClientMutationId, IReadOnlyList<string> RoundCodes, IReadOnlyList<MutationError> Errors) : Payload(ClientMutationId, Errors);
