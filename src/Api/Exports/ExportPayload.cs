using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Exports;

/// <summary>What came of asking for a file.</summary>
[GraphQLType("ExportPayload")]
internal sealed record ExportPayload(string? ClientMutationId, ExportJobModel? Job, IReadOnlyList<MutationError> Errors) : Payload(ClientMutationId, Errors);
