using Fadu.Api.Requests;
using Fadu.Api.Rounds;
using Fadu.Application.Differences;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Scores.Differences;

/// <summary>Why scores of a round changed, for whoever sees the unit's submission.</summary>
/// <param name="sights">How far the caller sees.</param>
/// <param name="desk">Where the answer comes from.</param>
[GraphQLFields("Round")]
internal sealed class DifferenceFields(Sights sights, DifferenceDesk desk)
{
    public async Task<IReadOnlyList<ScoreDifferenceModel?>> ScoreDifferenceAsync(
        IReadOnlyList<RoundModel> rounds, string unit, DateTimeOffset from, DateTimeOffset? to, Basis basis, int? revision, RequestContext context)
    {
        var (sight, models) = (await sights.OfAsync(context), new ScoreDifferenceModel?[rounds.Count]);
        for (var i = 0; i < models.Length; i++)
        {
            if (!sight.SeesSubmission(rounds[i].Round, unit))
                continue;

            var found = await desk.FindAsync(sight, rounds[i].Code, unit, from, to, new(basis, revision), context.CancellationToken);
            models[i] = found.Succeeded ? new(found.Value) : throw context.Fault(found.Problems[0]);
        }

        return models;
    }
}
