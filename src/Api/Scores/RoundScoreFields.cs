using Fadu.Api.Requests;
using Fadu.Api.Rounds;
using Fadu.Application.Access;
using Fadu.Application.Scores;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Api.Scores;

/// <summary>Scores of rounds, as far as the caller may see them.</summary>
/// <param name="sights">How far that is.</param>
/// <param name="desk">Where scores come from.</param>
[GraphQLFields("Round")]
internal sealed class RoundScoreFields(Sights sights, ScoreDesk desk)
{
    public Task<IReadOnlyList<UnitScoreConnection>> ScoresAsync(
        IReadOnlyList<RoundModel> rounds,
        Basis basis,
        DateTimeOffset? asOf,
        int? revision,
        UnitScoreWhere? where,
        UnitScoreOrder orderBy,
        string? indicator,
        int? first,
        string? after,
        int? last,
        string? before,
        RequestContext context)
    {
        var order = UnitScoreOrders.Of(orderBy, indicator);
        Func<SeenUnit, bool>? admits = where is null ? null : unit => where.Admits(unit, context);
        return EachAsync(
            rounds,
            async (sight, round) => OrFault(await desk.RankingAsync(sight, round, new(basis, asOf, revision), admits, order, context.CancellationToken), context),
            rows => new UnitScoreConnection(UnitScoreOrders.Page(rows, new(first, after, last, before), order, context)),
            context);
    }

    public Task<IReadOnlyList<UnitScoreModel?>> ScoreAsync(
        IReadOnlyList<RoundModel> rounds, string unit, Basis basis, DateTimeOffset? asOf, int? revision, RequestContext context) => EachAsync(
        rounds,
        async (sight, round) => OrNone(await desk.UnitAsync(sight, round, unit, new(basis, asOf, revision), context.CancellationToken), context),
        found => found is null ? null : new UnitScoreModel(found, context.Viewer().Language),
        context);

    public Task<IReadOnlyList<UnitScoreModel?>> PreviewAsync(IReadOnlyList<RoundModel> rounds, string unit, RequestContext context) => EachAsync(
        rounds,
        async (sight, round) => OrNone(await desk.PreviewAsync(sight, round, unit, context.CancellationToken), context),
        found => found is null ? null : new UnitScoreModel(found, context.Viewer().Language),
        context);

    private async Task<IReadOnlyList<TModel>> EachAsync<T, TModel>(
        IReadOnlyList<RoundModel> rounds, Func<Sight, string, Task<T>> read, Func<T, TModel> model, RequestContext context)
    {
        var (sight, models) = (await sights.OfAsync(context), new TModel[rounds.Count]);
        for (var i = 0; i < models.Length; i++)
            models[i] = model(await read(sight, rounds[i].Code));
        return models;
    }

    private static T OrFault<T>(Result<T> result, RequestContext context)
        where T : class => result.Succeeded ? result.Value : throw context.Fault(result.Problems[0]);

    // What is not to be seen is answered like what is not there.
    private static SeenUnit? OrNone(Result<SeenUnit> result, RequestContext context) =>
        result.Problems is [{ Code: "round.unit_not_enrolled" }] ? null : OrFault(result, context);
}
