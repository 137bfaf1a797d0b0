using Fadu.Api.Requests;
using Fadu.Application.Robustness;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Rounds.Robustness;

/// <summary>How sure the rankings of rounds are, for coordinators.</summary>
/// <param name="sights">What the caller may see.</param>
/// <param name="desk">Where the answer comes from.</param>
[GraphQLFields("Round")]
internal sealed class RobustnessFields(Sights sights, RobustnessDesk desk)
{
    public async Task<IReadOnlyList<FieldOutcome<RoundRobustnessModel?>>> RobustnessAsync(
        IReadOnlyList<RoundModel> rounds, Basis basis, DateTimeOffset? asOf, int? revision, RobustnessInput input, RequestContext context)
    {
        var (sight, found) = (await sights.OfAsync(context), new FieldOutcome<RoundRobustnessModel?>[rounds.Count]);
        for (var i = 0; i < found.Length; i++)
        {
            var robustness = await desk.FindAsync(sight, rounds[i].Round, new(basis, revision, asOf, input.Request()), context.CancellationToken);
            // What can't be told of one round is an error of that round alone.
            found[i] = robustness.Succeeded ? new RoundRobustnessModel(robustness.Value) : context.Error(robustness.Problems);
        }

        return found;
    }
}
