using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Submissions;

/// <summary>What came of a mutation on a submission.</summary>
/// <param name="ClientMutationId">As it was given.</param>
/// <param name="Submission">As it stands now; null where there is none that the caller may see.</param>
/// <param name="Errors">Refusals.</param>
[GraphQLType("SubmissionPayload")]
internal sealed record SubmissionPayload(string? ClientMutationId, SubmissionModel? Submission, IReadOnlyList<MutationError> Errors) : Payload(ClientMutationId, Errors);
