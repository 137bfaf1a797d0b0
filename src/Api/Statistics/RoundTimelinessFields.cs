using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Statistics;

/// <summary>How timely units are, in parts.</summary>
[GraphQLFields("RoundTimeliness")]
internal sealed class RoundTimelinessFields
{
    public Task<IReadOnlyList<IReadOnlyList<UnitTimelinessModel>>> UnitsAsync(IReadOnlyList<RoundTimelinessModel> rounds, int first, int skip, RequestContext context) =>
        Task.FromResult<IReadOnlyList<IReadOnlyList<UnitTimelinessModel>>>([.. rounds.Select(round => round.Part(first, skip, context))]);
}
