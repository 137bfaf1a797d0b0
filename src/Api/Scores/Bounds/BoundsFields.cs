using Fadu.Api.Requests;
using Fadu.Api.Rounds;
using Fadu.Application.Bounds;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Scores.Bounds;

/// <summary>What units of a round can still get, for whoever sees their submissions.</summary>
/// <param name="sights">How far the caller sees.</param>
/// <param name="desk">Where bounds come from.</param>
[GraphQLFields("Round")]
internal sealed class BoundsFields(Sights sights, BoundsDesk desk)
{
    public async Task<IReadOnlyList<UnitBoundsModel?>> ScoreBoundsAsync(
        IReadOnlyList<RoundModel> rounds, string unit, Basis basis, bool asReported, DateTimeOffset? asOf, int? revision, RequestContext context)
    {
        var (sight, models) = (await sights.OfAsync(context), new UnitBoundsModel?[rounds.Count]);
        for (var i = 0; i < models.Length; i++)
        {
            var bounds = await desk.FindAsync(sight, rounds[i].Round, unit, new(basis, asReported, asOf, revision), context.CancellationToken);
            // What is not to be seen is answered like what is not there.
            models[i] = bounds.Succeeded ? new(bounds.Value)
                : bounds.Problems is [{ Code: "round.unknown" }] ? null
                : throw context.Fault(bounds.Problems[0]);
        }

        return models;
    }
}
