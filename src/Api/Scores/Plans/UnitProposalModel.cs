using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Plans;

namespace Fadu.Api.Scores.Plans;

/// <summary>Changes that go together, as clients see them.</summary>
/// <param name="proposal">The changes.</param>
[GraphQLType("UnitProposal")]
internal sealed class UnitProposalModel(UnitProposal proposal)
{
    public IReadOnlyList<PlanChangeModel> Changes => [.. proposal.Changes.Select(change => new PlanChangeModel(change))];

    public decimal Effort => proposal.Effort;

    public decimal? Total => proposal.Total;

    public string? Band => proposal.Band;

    public int? Rank => proposal.Rank;
}
