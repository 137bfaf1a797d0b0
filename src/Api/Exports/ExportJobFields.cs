using Fadu.Api.Requests;
using Fadu.Application.Exports;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Exports;

/// <summary>Links to files: a new one each time that somebody asks.</summary>
/// <param name="desk">Where files are.</param>
/// <param name="sights">What the caller may see by now.</param>
[GraphQLFields("ExportJob")]
internal sealed class ExportJobFields(ExportDesk desk, Sights sights)
{
    public async Task<IReadOnlyList<ExportLinkModel?>> LinkAsync(IReadOnlyList<ExportJobModel> jobs, RequestContext context)
    {
        var links = new ExportLinkModel?[jobs.Count];
        for (var i = 0; i < links.Length; i++)
            links[i] = jobs[i].File is { } file && await desk.LinkAsync(await sights.LiveAsync(context, isNew: true, context.CancellationToken), file, context.CancellationToken) is { } link ? new(link) : null;

        return links;
    }
}
