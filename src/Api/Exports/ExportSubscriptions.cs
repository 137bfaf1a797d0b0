using System.Runtime.CompilerServices;
using Fadu.Api.Requests;
using Fadu.Application.Exports;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Exports;

/// <summary>Files as they are made.</summary>
/// <param name="desk">Where files are made.</param>
/// <param name="sights">What the caller was granted by now.</param>
[GraphQLFields("Subscription")]
internal sealed class ExportSubscriptions(ExportDesk desk, Sights sights)
{
    public async IAsyncEnumerable<ExportJobModel> ExportProgressAsync(string id, RequestContext context, [EnumeratorCancellation] CancellationToken ct)
    {
        var isFirst = true;
        await foreach (var job in desk.FollowAsync(context.Viewer(), id, ct))
        {
            // Whoever has lost the rights meanwhile is told no more.
            if (desk.Find((await sights.LiveAsync(context, isFirst, ct)).Viewer, id) is null)
                break;
            isFirst = false;
            yield return new(job, context.Viewer().Language);
        }

        if (isFirst)
        {
            throw context.Fault(new("export.unknown_job", new(
                "没有这个导出任务，或不是你的；请重新导出", "there is no such export, or it is not yours; export it again"), "id"));
        }
    }
}
