using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Rounds.Robustness;

/// <summary>How sure places are, in parts.</summary>
[GraphQLFields("RoundRobustness")]
internal static class RoundRobustnessFields
{
    public static IReadOnlyList<IReadOnlyList<UnitRobustnessModel>> Units(IReadOnlyList<RoundRobustnessModel> rounds, int first, int skip, RequestContext context) =>
        [.. rounds.Select(round => round.Part(first, skip, context))];
}
