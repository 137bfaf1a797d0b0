using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Accounts;

/// <summary>What came of a mutation on an account.</summary>
[GraphQLType("AccountPayload")]
internal sealed record AccountPayload(string? ClientMutationId, AccountModel? Account, IReadOnlyList<MutationError> Errors) : Payload(ClientMutationId, Errors);
