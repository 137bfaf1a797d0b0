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
    public async Task<IReadOnlyList<TaskModel>> TasksAsync(RequestContext context) =>
        [.. (await desk.OfAsync(await sights.OfAsync(context), context.CancellationToken)).Select(ModelOf)];

    /// <summary>A task as clients see it.</summary>
    internal static TaskModel ModelOf(Duty duty) => new(duty.Kind, duty.Round, duty.Unit, duty.Subject, duty.Due, duty.Count);
}
