using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Units;

/// <summary>What came of a mutation on a unit.</summary>
[GraphQLType("UnitPayload")]
internal sealed record UnitPayload(string? ClientMutationId, UnitModel? Unit, IReadOnlyList<MutationError> Errors) : Payload(ClientMutationId, Errors);
