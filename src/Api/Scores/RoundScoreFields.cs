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
    public Task<IReadOnlyList<FieldOutcome<UnitScoreConnection?>>> ScoresAsync(
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
            (sight, round) => desk.RankingAsync(sight, round, new(basis, asOf, revision), admits, order, context.CancellationToken),
            rows => new UnitScoreConnection(UnitScoreOrders.Page(rows, new(first, after, last, before), order, context)),
            context);
    }

    public Task<IReadOnlyList<FieldOutcome<UnitScoreModel?>>> ScoreAsync(
        IReadOnlyList<RoundModel> rounds, string unit, Basis basis, DateTimeOffset? asOf, int? revision, RequestContext context) => EachAsync(
        rounds,
        (sight, round) => desk.UnitAsync(sight, round, unit, new(basis, asOf, revision), context.CancellationToken),
        found => new UnitScoreModel(found, context.Viewer().Language),
        context);

    public Task<IReadOnlyList<FieldOutcome<UnitScoreModel?>>> PreviewAsync(IReadOnlyList<RoundModel> rounds, string unit, int? revision, RequestContext context) => EachAsync(
        rounds,
        (sight, round) => desk.PreviewAsync(sight, round, unit, revision, context.CancellationToken),
        found => new UnitScoreModel(found, context.Viewer().Language),
        context);

    // What can't be told of one round is an error of that round alone.
    private async Task<IReadOnlyList<FieldOutcome<TModel?>>> EachAsync<T, TModel>(
        IReadOnlyList<RoundModel> rounds, Func<Sight, string, Task<Result<T>>> read, Func<T, TModel> model, RequestContext context)
        where T : class
        where TModel : class
    {
        var (sight, outcomes) = (await sights.OfAsync(context), new FieldOutcome<TModel?>[rounds.Count]);
        for (var i = 0; i < outcomes.Length; i++)
        {
            var found = await read(sight, rounds[i].Code);
            if (found.Succeeded)
                outcomes[i] = model(found.Value);
            // What is not to be seen is answered like what is not there.
            else if (found.Problems is not [{ Code: "round.unit_not_enrolled" }])
                outcomes[i] = context.Error(found.Problems[0]);
        }

        return outcomes;
    }
}
