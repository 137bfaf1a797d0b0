using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Units;

/// <summary>What came of an import of units.</summary>
/// <param name="ClientMutationId">As it was given.</param>
/// <param name="Rows">How many there were.</param>
/// <param name="Changed">How many change something.</param>
/// <param name="Unchanged">How many say what is known already.</param>
/// <param name="Applied">Whether what changes was entered.</param>
/// <param name="Errors">What is wrong with which row.</param>
[GraphQLType("ImportUnitsPayload")]
internal sealed record ImportUnitsPayload(
    string? ClientMutationId, int Rows, int Changed, int Unchanged, bool Applied, IReadOnlyList<MutationError> Errors) : Payload(ClientMutationId, Errors);
