using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.Application.Erasing;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Rounds;

/// <summary>Personal data that is to be forgotten: by coordinators and administrators, who both see it; of accounts by administrators, who keep them.</summary>
/// <param name="sights">Who may.</param>
/// <param name="erasure">Where it is done.</param>
[GraphQLFields("Mutation")]
internal sealed class ErasureMutations(Sights sights, ErasureDesk erasure)
{
    public async Task<ErasurePayload> EraseUnitContactAsync(EraseUnitContactInput input, RequestContext context)
    {
        var acting = (await sights.NowAsync(context)).ActAsOffice(input.Notes());
        var problems = acting.Succeeded
            ? (await erasure.EraseContactAsync(input.UnitCode, input.Reason ?? "", acting.Value, context.CancellationToken)).Problems
            : acting.Problems;
        return new(input.ClientMutationId, [], MutationErrors.Of(problems.Select(RoundPlaces.Placed), RoundPlaces.Usual, context.Viewer().Language));
    }

    public async Task<ErasurePayload> EraseAccountAsync(EraseAccountInput input, RequestContext context)
    {
        var language = context.Viewer().Language;
        var acting = (await sights.NowAsync(context)).ActAsAdministrator(input.Notes());
        if (!acting.Succeeded)
            return new(input.ClientMutationId, [], MutationErrors.Of(acting.Problems, RoundPlaces.Usual, language));
        var erased = await erasure.EraseAccountAsync(input.Name, input.Reason ?? "", acting.Value, context.CancellationToken);
        return new(input.ClientMutationId, erased.Value ?? [], MutationErrors.Of(
            erased.Problems.Select(problem => problem is { Code: "account.unknown", Where: null } ? problem with { Where = "name" } : problem), RoundPlaces.Usual, language));
    }

    public async Task<ErasurePayload> EraseEvaluatorAsync(EraseEvaluatorInput input, RequestContext context)
    {
        var language = context.Viewer().Language;
        var acting = (await sights.NowAsync(context)).ActAsOffice(input.Notes());
        if (!acting.Succeeded)
            return new(input.ClientMutationId, [], MutationErrors.Of(acting.Problems, RoundPlaces.Usual, language));
        var erased = await erasure.EraseEvaluatorAsync(input.Account, input.Reason ?? "", acting.Value, context.CancellationToken);
        return new(input.ClientMutationId, erased.Value ?? [], MutationErrors.Of(erased.Problems, RoundPlaces.Usual, language));
    }
}
