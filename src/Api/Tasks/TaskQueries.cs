using Fadu.Api.Paging;
using Fadu.Api.Requests;
using Fadu.Application.Tasks;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Tasks;

/// <summary>What waits for the caller.</summary>
/// <param name="sights">Who that is.</param>
/// <param name="desk">Where it comes from.</param>
[GraphQLFields("Query")]
internal sealed class TaskQueries(Sights sights, TaskDesk desk)
{
    public async Task<IReadOnlyList<TaskModel>> TasksAsync(int first, int skip, RequestContext context) =>
        [.. Part.Of(await AllAsync(context), first, skip, context).Select(ModelOf)];

    public async Task<int> TaskCountAsync(RequestContext context) => (await AllAsync(context)).Count;

    /// <summary>A task as clients see it.</summary>
    internal static TaskModel ModelOf(Duty duty) => new(duty.Kind, duty.Round, duty.Unit, duty.Subject, duty.Due, duty.Count);

    private async Task<IReadOnlyList<Duty>> AllAsync(RequestContext context) => await desk.OfAsync(await sights.OfAsync(context), context.CancellationToken);
}
