using Fadu.Api.Requests;
using Fadu.Application.Exports;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Exports;

/// <summary>Files that the caller wanted.</summary>
/// <param name="desk">Where files are made.</param>
[GraphQLFields("Query")]
internal sealed class ExportQueries(ExportDesk desk)
{
    public ExportJobModel? ExportJob(string id, RequestContext context) =>
        desk.Find(context.Viewer(), id) is { } job ? new(job, context.Viewer().Language) : null;
}
