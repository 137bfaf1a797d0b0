using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Evidence;

/// <summary>What came of a mutation on a file at an item.</summary>
[GraphQLType("EvidencePayload")]
internal sealed record EvidencePayload(string? ClientMutationId, EvidenceModel? Evidence, int? SubmissionVersion, IReadOnlyList<MutationError> Errors)
    : Payload(ClientMutationId, Errors);
