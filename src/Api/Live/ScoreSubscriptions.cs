using System.Runtime.CompilerServices;
using Fadu.Api.Paging;
using Fadu.Api.Requests;
using Fadu.Api.Scores;
using Fadu.Application.Live;
using Fadu.Application.Rounds;
using Fadu.Application.Scores;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Api.Live;

/// <summary>Scores as they change. What the caller may see is asked anew for each telling.</summary>
/// <param name="live">Tells when a round's book has moved on.</param>
/// <param name="sights">What the caller may see.</param>
/// <param name="desk">Where scores come from.</param>
[GraphQLFields("Subscription")]
internal sealed class ScoreSubscriptions(LiveRounds live, Sights sights, ScoreDesk desk)
{
    public async IAsyncEnumerable<ScoreChange> ScoreChangedAsync(
        string roundCode, string unitCode, Basis basis, string? after, RequestContext context, [EnumeratorCancellation] CancellationToken ct)
    {
        SeenUnit? told = null;
        await foreach (var book in live.OfAsync(roundCode, Positions.Read(after, context), ct))
        {
            var scores = OrFault(await desk.OfBookAsync(await sights.LiveAsync(context, told is null, ct), book, basis, ct), context);
            var unit = OrFault(ScoreDesk.UnitOf(scores, unitCode), context);
            if (told is null || !ScoreDifference.IsSame(told, unit))
                yield return new(scores.Reading.Position.ToString(), told?.Total, new(unit, context.Viewer().Language));
            told = unit;
        }

        throw context.Fault(RoundDesk.Unknown(roundCode));
    }

    public async IAsyncEnumerable<RankingChange> RankingChangedAsync(
        string roundCode, Basis basis, string? group, int first, string? after, RequestContext context, [EnumeratorCancellation] CancellationToken ct)
    {
        var size = Pager.SizeOf(new(first, null, null, null), context);
        IReadOnlyList<SeenUnit>? told = null;
        await foreach (var book in live.OfAsync(roundCode, Positions.Read(after, context), ct))
        {
            var scores = OrFault(await desk.OfBookAsync(await sights.LiveAsync(context, told is null, ct), book, basis, ct), context);
            var ranking = OrFault(Rankings.Of(scores, group is null ? null : unit => unit.Unit.Group == group, new(RankingBy.Rank, null, IsDescending: false)), context);
            SeenUnit[] rows = [.. ranking.Take(size).Select(row => row.Unit)];
            if (told is null || told.Count != rows.Length || rows.Zip(told).Any(pair => !ScoreDifference.IsSame(pair.First, pair.Second)))
                yield return new(scores.Reading.Position.ToString(), [.. rows.Select(row => new UnitScoreModel(row, context.Viewer().Language))]);
            told = rows;
        }

        throw context.Fault(RoundDesk.Unknown(roundCode));
    }

    private static T OrFault<T>(Result<T> result, RequestContext context)
        where T : class => result.Succeeded ? result.Value : throw context.Fault(result.Problems[0]);
}
