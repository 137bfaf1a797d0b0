using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.Application.Commands;
using Fadu.Application.Rounds;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Kernel;

namespace Fadu.Api.Rounds;

/// <summary>What coordinators do with rounds.</summary>
/// <param name="sights">Who may.</param>
/// <param name="rounds">Where it is done.</param>
[GraphQLFields("Mutation")]
internal sealed class RoundMutations(Sights sights, RoundDesk rounds)
{
    public Task<RoundPayload> OpenRoundAsync(OpenRoundInput input, RequestContext context) =>
        CoordinateAsync(input, input.Code, InputPlaces.Fields, caller => rounds.OpenAsync(input.Opening(), caller, context.CancellationToken), context);

    // Every one of them: in the coordinator's name, then the round as it stands.
    private async Task<RoundPayload> CoordinateAsync(
        MutationInput input, string round, InputPlaces places, Func<Caller, Task<Result<Done>>> act, RequestContext context)
    {
        var acting = (await sights.NowAsync(context)).ActAsCoordinator(input.Notes());
        var problems = acting.Succeeded ? (await act(acting.Value)).Problems : acting.Problems;
        return new(input.ClientMutationId, RoundQueries.Find(await sights.NowAsync(context), round), MutationErrors.Of(problems, places, context.Viewer().Language));
    }
}
