using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.IndexSystems;

/// <summary>What came of a mutation on an index system.</summary>
[GraphQLType("IndexSystemPayload")]
internal sealed record SystemPayload(string? ClientMutationId, SystemModel? IndexSystem, IReadOnlyList<MutationError> Errors) : Payload(ClientMutationId, Errors);
