using Fadu.Api.Ids;
using Fadu.Api.Paging;
using Fadu.Api.Requests;
using Fadu.Application.Access;
using Fadu.Application.Commands;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Rounds;

/// <summary>Rounds that the caller may see.</summary>
/// <param name="sights">What that is.</param>
[GraphQLFields("Query")]
internal sealed class RoundQueries(Sights sights) : INodeSource
{
    string INodeSource.Type => "Round";

    public async Task<RoundModel?> RoundAsync(RoundBy by, RequestContext context) => Find(await sights.OfAsync(context), by.RoundCode);

    public async Task<RoundConnection> RoundsAsync(
        RoundWhere? where, RoundOrder orderBy, int? first, string? after, int? last, string? before, RequestContext context)
    {
        var sight = await sights.OfAsync(context);
        var rounds = sight.Register.Rounds.Keys.Select(code => Find(sight, code)).OfType<RoundModel>().Where(round => where is null || where.Admits(round));
        Func<RoundModel, string> key = orderBy is RoundOrder.CodeAsc or RoundOrder.CodeDesc ? round => round.Code : DeadlineKey;
        Comparison<string> compare = orderBy is RoundOrder.CodeAsc or RoundOrder.DeadlineAsc ? string.CompareOrdinal : (left, right) => string.CompareOrdinal(right, left);
        RoundModel[] ordered = [.. rounds.OrderBy(key, Comparer<string>.Create(compare))];
        return new(Pager.Cut(ordered, new(first, after, last, before), key, compare, round => round, context));
    }

    async Task<IReadOnlyList<INode?>> INodeSource.FindAsync(IReadOnlyList<string> keys, RequestContext context)
    {
        var sight = await sights.OfAsync(context);
        return [.. keys.Select(key => Find(sight, key))];
    }

    /// <summary>A round; null where there is none or none that may be seen.</summary>
    internal static RoundModel? Find(Sight sight, string code) =>
        sight.Register.Rounds.GetValueOrDefault(code) is { Opening: not null } round && sight.SeesRound(round)
            ? new(round, sight.Register.VersionOf(Aggregates.StreamOfRound(code)))
            : null;

    private static string DeadlineKey(RoundModel round) => $"{round.Deadline.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffffff} {round.Code}";
}
