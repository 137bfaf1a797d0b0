using Fadu.Application.Reminders;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Reminders;

/// <summary>What an evaluator still has to do.</summary>
/// <param name="work">The work.</param>
[GraphQLType("EvaluatorWork")]
internal sealed class EvaluatorWorkModel(EvaluatorWork work)
{
    public string Account => work.Account;

    public string Name => work.Name;

    public IReadOnlyList<EvaluatorTaskModel> Tasks =>
        [.. work.Tasks.Select(task => new EvaluatorTaskModel(task.Unit, task.Name, task.ToVerify, task.ToGrade, task.ToAccept, task.Since))];
}
