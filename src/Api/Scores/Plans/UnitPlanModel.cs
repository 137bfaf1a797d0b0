using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Plans;

namespace Fadu.Api.Scores.Plans;

/// <summary>What a unit has to do to come to a target, as clients see it.</summary>
/// <param name="plan">The plan.</param>
[GraphQLType("UnitPlan")]
internal sealed class UnitPlanModel(UnitPlan plan)
{
    public PlanState State => plan.State;

    public IReadOnlyList<UnitProposalModel> Proposals => [.. plan.Proposals.Select(proposal => new UnitProposalModel(proposal))];

    public bool IsProved => plan.IsProved;

    public decimal? LeastEffort => plan.LeastEffort;

    public UnitProposalModel? Most => plan.Most is { } most ? new(most) : null;

    public IReadOnlyList<PlanBlockerModel> Blockers => [.. plan.Blockers.Select(blocker => new PlanBlockerModel(blocker))];

    public IReadOnlyList<MarksBeyondModel> Beyond => [.. plan.Beyond.Select(beyond => new MarksBeyondModel(beyond))];
}
