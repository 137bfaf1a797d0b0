using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.IndexSystems;

/// <summary>What came of importing the text of an index system.</summary>
[GraphQLType("ImportIndexSystemPayload")]
internal sealed record ImportSystemPayload(
    string? ClientMutationId, SystemModel? IndexSystem, IReadOnlyList<FileFindingModel> Findings, int ExamplesRun, IReadOnlyList<MutationError> Errors)
    : Payload(ClientMutationId, Errors);
