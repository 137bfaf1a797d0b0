using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Statistics;

/// <summary>How timely units are, in parts.</summary>
[GraphQLFields("RoundTimeliness")]
internal static class RoundTimelinessFields
{
    public static IReadOnlyList<IReadOnlyList<UnitTimelinessModel>> Units(IReadOnlyList<RoundTimelinessModel> rounds, int first, int skip, RequestContext context) =>
        [.. rounds.Select(round => round.Part(first, skip, context))];
}
