using Fadu.Application.Reminders;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Reminders;

/// <summary>What an evaluator still has to do.</summary>
/// <param name="work">The work.</param>
[GraphQLType("EvaluatorWork")]
internal sealed class EvaluatorWorkModel(EvaluatorWork work)
{
    public string Account => work.Account;

    public string Name => work.Name;

    public int TaskCount => work.Tasks.Count;

    /// <summary>Some of what waits.</summary>
    internal IReadOnlyList<EvaluatorTaskModel> Part(int first, int skip, RequestContext context) =>
        [.. Paging.Part.Of(work.Tasks, first, skip, context).Select(task => new EvaluatorTaskModel(task.Unit, task.Name, task.ToVerify, task.ToGrade, task.ToAccept, task.Since))];
}
