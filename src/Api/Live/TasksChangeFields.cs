using Fadu.Api.Paging;
using Fadu.Api.Tasks;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Live;

/// <summary>What waits for the caller, in parts.</summary>
[GraphQLFields("TasksChange")]
internal static class TasksChangeFields
{
    public static IReadOnlyList<IReadOnlyList<TaskModel>> Tasks(IReadOnlyList<TasksChange> changes, int first, int skip, RequestContext context) =>
        [.. changes.Select(change => (TaskModel[])[.. Part.Of(change.All, first, skip, context).Select(TaskQueries.ModelOf)])];
}
