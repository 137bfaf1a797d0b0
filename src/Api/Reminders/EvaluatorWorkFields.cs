using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Reminders;

/// <summary>What waits for an evaluator, in parts.</summary>
[GraphQLFields("EvaluatorWork")]
internal static class EvaluatorWorkFields
{
    public static IReadOnlyList<IReadOnlyList<EvaluatorTaskModel>> Tasks(IReadOnlyList<EvaluatorWorkModel> work, int first, int skip, RequestContext context) =>
        [.. work.Select(one => one.Part(first, skip, context))];
}
