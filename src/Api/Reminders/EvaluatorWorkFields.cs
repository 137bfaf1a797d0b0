using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Reminders;

/// <summary>What waits for evaluators, in parts.</summary>
[GraphQLFields("EvaluatorWork")]
internal sealed class EvaluatorWorkFields
{
    public Task<IReadOnlyList<IReadOnlyList<EvaluatorTaskModel>>> TasksAsync(IReadOnlyList<EvaluatorWorkModel> work, int first, int skip, RequestContext context) =>
        Task.FromResult<IReadOnlyList<IReadOnlyList<EvaluatorTaskModel>>>([.. work.Select(one => one.Part(first, skip, context))]);
}
