using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.IndexSystems.Weights;

/// <summary>What came of weighing.</summary>
[GraphQLType("WeightsPayload")]
internal sealed record WeightsPayload(
    string? ClientMutationId, WeightProposalModel? Proposal, bool Applied, SystemModel? IndexSystem, IReadOnlyList<MutationError> Errors) : Payload(ClientMutationId, Errors);
