using Fadu.Api.Requests;
using Fadu.Application.Plans;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Scores.Plans;

/// <summary>What a unit has to do to come to a target, for whoever sees its values.</summary>
[GraphQLFields("UnitScore")]
internal static class PlanFields
{
    public static IReadOnlyList<UnitPlanModel?> Plan(
        IReadOnlyList<UnitScoreModel> scores, PlanTargetInput target, IReadOnlyList<PlanLimitInput>? limits, bool includeOthers, RequestContext context)
    {
        var models = new UnitPlanModel?[scores.Count];
        for (var i = 0; i < models.Length; i++)
        {
            // What is not to be seen is answered like what is not there.
            if (!UnitPlans.AreSeen(scores[i].Seen))
                continue;

            var found = UnitPlans.Find(scores[i].Seen, target.Wanted, PlanLimitInput.Of(limits, includeOthers));
            models[i] = found.Succeeded ? new(found.Value) : throw context.Fault(found.Problems[0]);
        }

        return models;
    }
}
