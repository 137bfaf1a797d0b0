using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Accounts;

/// <summary>What came of signing in.</summary>
[GraphQLType("SignInPayload")]
internal sealed record SignInPayload(string? ClientMutationId, string? Token, DateTimeOffset? ExpiresAt, bool SecondFactorRequired, ViewerModel? Viewer, IReadOnlyList<MutationError> Errors) : Payload(ClientMutationId, Errors);
