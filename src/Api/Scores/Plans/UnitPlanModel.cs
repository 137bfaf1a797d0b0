using Fadu.Application.Plans;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Plans;

namespace Fadu.Api.Scores.Plans;

/// <summary>What a unit has to do to come to a target, as clients see it.</summary>
/// <param name="seen">The plans, as far as they may be seen.</param>
[GraphQLType("UnitPlan")]
internal sealed class UnitPlanModel(SeenPlan seen)
{
    public PlanState State => seen.Plan.State;

    public IReadOnlyList<UnitProposalModel> Proposals => [.. seen.Plan.Proposals.Select(proposal => new UnitProposalModel(proposal))];

    public bool IsProved => seen.Plan.IsProved;

    public bool AreNextProved => seen.Plan.AreNextProved;

    public IReadOnlyList<string> WithheldItemCodes => [.. seen.Withheld.Select(item => item.Code)];

    public IReadOnlyList<string> WaitsForItemCodes => [.. seen.Plan.WaitsFor.Select(item => item.Code)];

    public decimal? LeastEffort => seen.Plan.LeastEffort;

    public UnitProposalModel? Most => seen.Plan.Most is { } most ? new(most) : null;

    public IReadOnlyList<PlanBlockerModel> Blockers => [.. seen.Plan.Blockers.Select(blocker => new PlanBlockerModel(blocker, seen.CanLift(blocker)))];

    public IReadOnlyList<MarksBeyondModel> Beyond => [.. seen.Plan.Beyond.Select(beyond => new MarksBeyondModel(beyond))];
}
