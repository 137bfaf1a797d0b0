using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Accounts;

/// <summary>A password to be handed over.</summary>
[GraphQLType("OneTimePasswordPayload")]
internal sealed record OneTimePasswordPayload(string? ClientMutationId, AccountModel? Account, string? Password, DateTimeOffset? ExpiresAt, IReadOnlyList<MutationError> Errors) : Payload(ClientMutationId, Errors);
