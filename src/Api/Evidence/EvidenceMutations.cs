using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.Application.Commands;
using Fadu.Application.Evidence.Details;
using Fadu.Application.Evidence.Uploads;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Kernel;

namespace Fadu.Api.Evidence;

/// <summary>What reporters do with files that are in the store.</summary>
/// <param name="sights">Who may.</param>
/// <param name="desk">Where it is done.</param>
/// <param name="details">What is known of files.</param>
[GraphQLFields("Mutation")]
internal sealed class EvidenceMutations(Sights sights, EvidenceDesk desk, EvidenceDetails details)
{
    public async Task<EvidencePayload> AttachEvidenceAsync(AttachEvidenceInput input, RequestContext context)
    {
        var attached = await desk.ReuseAsync(
            await sights.NowAsync(context),
            new(input.RoundCode, input.UnitCode, input.ItemCode, input.FileName),
            input.Sha256,
            input.Notes(),
            context.CancellationToken);
        return await PayloadAsync(input, new(input.RoundCode, input.UnitCode, input.ItemCode, input.Sha256), attached.Value?.Done, attached.Problems, context);
    }

    public async Task<EvidencePayload> DetachEvidenceAsync(DetachEvidenceInput input, RequestContext context)
    {
        var detached = await desk.DetachAsync(
            await sights.NowAsync(context), input.RoundCode, input.UnitCode, input.ItemCode, input.Sha256, input.Notes(), context.CancellationToken);
        return await PayloadAsync(input, new(input.RoundCode, input.UnitCode, input.ItemCode, input.Sha256), detached.Value, detached.Problems, context);
    }

    private async Task<EvidencePayload> PayloadAsync(MutationInput input, EvidenceKey key, Done? done, IReadOnlyList<Problem> problems, RequestContext context)
    {
        var detail = (await details.OfAsync(await sights.NowAsync(context), [key], context.CancellationToken))[0];
        return new(
            input.ClientMutationId,
            detail is null ? null : new(detail),
            (int?)done?.Head.Version,
            MutationErrors.Of(problems.Select(problem => problem with { Where = FieldOf(problem.Where, key) }), InputPlaces.Fields, context.Viewer().Language));
    }

    // Problems name what they are about by the domain's words, or an item by its code.
    private static string? FieldOf(string? where, EvidenceKey key) => where switch
    {
        null => null,
        "round" => "roundCode",
        "unit" => "unitCode",
        "name" => "fileName",
        _ when where == key.Item => "itemCode",
        _ => where,
    };
}
