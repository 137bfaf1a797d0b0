using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Submissions;

/// <summary>What came of many rows.</summary>
/// <param name="ClientMutationId">As it was given.</param>
/// <param name="Rows">How many there were.</param>
/// <param name="Changed">How many change something.</param>
/// <param name="Unchanged">How many say what is known already.</param>
/// <param name="Applied">Whether anything was stored.</param>
/// <param name="Errors">Refusals.</param>
[GraphQLType("BulkPayload")]
internal sealed record BulkPayload(string? ClientMutationId, int Rows, int Changed, int Unchanged, bool Applied, IReadOnlyList<MutationError> Errors)
    : Payload(ClientMutationId, Errors);
