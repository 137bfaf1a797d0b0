using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Submissions;

/// <summary>What was decided on an appeal.</summary>
/// <param name="Upheld">Whether the score stays as it was publicised.</param>
/// <param name="ItemCode">Code of the item whose value was corrected; null: none.</param>
/// <param name="Value">Its value from then on; null: none, or the item is no more.</param>
/// <param name="Reason">Why.</param>
[GraphQLType("AppealDecision")]
internal sealed record AppealDecisionModel(bool Upheld, string? ItemCode, ItemValueModel? Value, string Reason);
