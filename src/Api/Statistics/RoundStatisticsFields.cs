using Fadu.Api.Requests;
using Fadu.Api.Rounds;
using Fadu.Application.Statistics;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Statistics;

/// <summary>Statistics of rounds, as far as the caller may see them.</summary>
/// <param name="sights">How far that is.</param>
/// <param name="statistics">Where they come from.</param>
/// <param name="progress">Where completeness and timeliness come from.</param>
[GraphQLFields("Round")]
internal sealed class RoundStatisticsFields(Sights sights, StatisticsDesk statistics, ProgressDesk progress)
{
    public async Task<IReadOnlyList<FieldOutcome<RoundFiguresModel?>>> StatisticsAsync(
        IReadOnlyList<RoundModel> rounds, Basis basis, DateTimeOffset? asOf, int? revision, int classes, RequestContext context)
    {
        var (sight, found) = (await sights.OfAsync(context), new FieldOutcome<RoundFiguresModel?>[rounds.Count]);
        for (var i = 0; i < found.Length; i++)
        {
            var figures = await statistics.FiguresAsync(sight, rounds[i].Round, new(basis, revision, asOf, classes), context.CancellationToken);
            // What can't be told of one round is an error of that round alone.
            found[i] = figures.Succeeded ? new RoundFiguresModel(figures.Value) : context.Error(figures.Problems[0]);
        }

        return found;
    }

    public async Task<IReadOnlyList<RoundTimelinessModel?>> TimelinessAsync(IReadOnlyList<RoundModel> rounds, DateTimeOffset? asOf, RequestContext context)
    {
        var (sight, found) = (await sights.OfAsync(context), new RoundTimelinessModel?[rounds.Count]);
        for (var i = 0; i < found.Length; i++)
        {
            var timeliness = await progress.TimelinessAsync(sight, rounds[i].Round, asOf, context.CancellationToken);
            found[i] = timeliness.Succeeded ? new(timeliness.Value)
                : timeliness.Problems is [{ Code: "round.unknown" }] ? null
                : throw context.Fault(timeliness.Problems[0]);
        }

        return found;
    }
}
