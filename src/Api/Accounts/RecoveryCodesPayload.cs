using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Accounts;

/// <summary>Recovery codes.</summary>
[GraphQLType("RecoveryCodesPayload")]
internal sealed record RecoveryCodesPayload(string? ClientMutationId, IReadOnlyList<string>? RecoveryCodes, IReadOnlyList<MutationError> Errors) : Payload(ClientMutationId, Errors);
