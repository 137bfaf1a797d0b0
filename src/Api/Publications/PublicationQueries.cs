using System.Globalization;
using Fadu.Api.Ids;
using Fadu.Api.Paging;
using Fadu.Api.Requests;
using Fadu.Api.Rounds;
using Fadu.Application.Scores;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Publications;

/// <summary>What was publicised, for everybody.</summary>
/// <param name="sights">What there is.</param>
/// <param name="desk">Where publications come from.</param>
[GraphQLFields("Query")]
internal sealed class PublicationQueries(Sights sights, PublicationDesk desk) : INodeSource
{
    string INodeSource.Type => "Publication";

    bool INodeSource.IsPublic => true;

    public async Task<PublicationConnection> PublicationsAsync(RoundBy? round, int? first, string? after, int? last, string? before, RequestContext context)
    {
        var all = await desk.AllAsync((await sights.OfAsync(context)).Register, round?.RoundCode, context.CancellationToken);
        // The latest first; a later one comes before all cursors that were given out.
        PublishedRound[] ordered = [.. all.OrderByDescending(KeyOf, StringComparer.Ordinal)];
        return new(Pager.Cut(ordered, new(first, after, last, before), KeyOf, (left, right) => string.CompareOrdinal(right, left), one => new PublicationModel(one), context));
    }

    public async Task<PublicationModel?> PublicationAsync(RoundBy round, int? number, RequestContext context) =>
        await FindAsync(round.RoundCode, number, context);

    async Task<IReadOnlyList<INode?>> INodeSource.FindAsync(IReadOnlyList<string> keys, RequestContext context)
    {
        var found = new INode?[keys.Count];
        for (var i = 0; i < found.Length; i++)
        {
            if (keys[i].Split('/') is [var round, var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                found[i] = await FindAsync(round, number, context);
        }

        return found;
    }

    private async Task<PublicationModel?> FindAsync(string round, int? number, RequestContext context) =>
        await desk.FindAsync((await sights.OfAsync(context)).Register, round, number, context.CancellationToken) is { } found ? new(found) : null;

    private static string KeyOf(PublishedRound published) => string.Create(
        CultureInfo.InvariantCulture, $"{published.At.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffffff} {published.Round} {published.Results.Number:00000000}");
}
