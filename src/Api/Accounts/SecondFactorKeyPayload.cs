using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Accounts;

/// <summary>The key of a second factor that is being enrolled.</summary>
[GraphQLType("SecondFactorKeyPayload")]
internal sealed record SecondFactorKeyPayload(string? ClientMutationId, string? Secret, string? Uri, IReadOnlyList<MutationError> Errors) : Payload(ClientMutationId, Errors);
