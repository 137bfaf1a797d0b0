using Fadu.Api.Requests;
using Fadu.Application.Plans;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Scores.Plans;

/// <summary>What a unit has to do to come to a target, for whoever sees its values.</summary>
/// <param name="desk">Where plans are worked out.</param>
[GraphQLFields("UnitScore")]
internal sealed class PlanFields(PlanDesk desk)
{
    public async Task<IReadOnlyList<FieldOutcome<UnitPlanModel?>>> PlanAsync(
        IReadOnlyList<UnitScoreModel> scores, PlanTargetInput target, IReadOnlyList<PlanLimitInput>? limits, bool includeOthers, RequestContext context)
    {
        var limited = PlanLimitInput.Of(limits, includeOthers);
        if (!limited.Succeeded)
            throw new GraphQLException(context.Error(limited.Problems));

        var found = new FieldOutcome<UnitPlanModel?>[scores.Count];
        for (var i = 0; i < found.Length; i++)
        {
            // What is not to be seen is answered like what is not there.
            if (!UnitPlans.AreSeen(scores[i].Seen))
            {
                found[i] = (UnitPlanModel?)null;
                continue;
            }

            // A target that one unit can't have is an error of that unit alone.
            var plan = await desk.FindAsync(scores[i].Seen, target.Wanted, limited.Value, context.CancellationToken);
            found[i] = plan.Succeeded ? new UnitPlanModel(plan.Value) : context.Error(plan.Problems);
        }

        return found;
    }
}
