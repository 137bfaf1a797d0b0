using Fadu.Api.Paging;
using Fadu.Api.Requests;
using Fadu.Application.Histories;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Histories;

/// <summary>What happened to anything, as far as the caller may see it.</summary>
/// <param name="sights">How far that is.</param>
/// <param name="desk">Where it comes from.</param>
[GraphQLFields("Query")]
internal sealed class HistoryQueries(Sights sights, HistoryDesk desk)
{
    public async Task<HistoryConnection?> HistoryAsync(
        HistoryOfInput of, HistoryWhere? where, bool newestFirst, int first, string? after, RequestContext context)
    {
        var place = after is null ? null : Pager.Read(after, "after", context);
        var found = await desk.PageAsync(
            await sights.OfAsync(context), of.Of, where?.Filter ?? HistoryFilter.All, newestFirst, first, place, context.CancellationToken);
        if (found is null)
            return null;
        if (found.Value is not { } page)
            throw context.Fault(found.Problems[0]);

        var language = context.Viewer().Language;
        Edge<HistoryEntryModel>[] edges = [.. page.Entries.Select(entry => new Edge<HistoryEntryModel>(new(entry, language), Pager.Write(HistoryDesk.PlaceOf(of.Of, entry))))];
        // A history is only read on; how long it is, is not counted.
        return new(new(edges, new(page.Next is not null, after is not null, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor), () => edges.Length));
    }
}
