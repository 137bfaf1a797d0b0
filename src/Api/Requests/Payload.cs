using Fadu.Api.Problems;

namespace Fadu.Api.Requests;

/// <summary>What every mutation gives: what was asked for as it stands now, and why it was not done.</summary>
/// <param name="ClientMutationId">As it was given.</param>
/// <param name="Errors">Refusals; none where it was done.</param>
internal abstract record Payload(string? ClientMutationId, IReadOnlyList<MutationError> Errors);
