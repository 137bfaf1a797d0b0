using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.Application.IndexSystems;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Revisions;
using Fadu.Kernel;

namespace Fadu.Api.IndexSystems;

/// <summary>What coordinators do with index systems.</summary>
/// <param name="sights">Who may.</param>
/// <param name="systems">Where it is done.</param>
[GraphQLFields("Mutation")]
internal sealed class SystemMutations(Sights sights, IndexSystemDesk systems)
{
    // What is at fault in a draft is no field of these inputs.
    private static readonly InputPlaces _places = InputPlaces.Whole
        .WithFields("reason", "system", "basedOn", "indicator", "marks", "outOf", "pass", "code", "formula", "bandSet", "bands", "parameter", "value");

    private static readonly InputPlaces _importing = InputPlaces.Whole.WithFields("reason", "yaml");

    public async Task<ImportSystemPayload> ImportIndexSystemAsync(ImportIndexSystemInput input, RequestContext context)
    {
        var (acting, language) = ((await sights.NowAsync(context)).ActAsCoordinator(input.Notes()), context.Viewer().Language);
        if (acting.Value is not { } caller)
            return new(input.ClientMutationId, null, [], 0, MutationErrors.Of(acting.Problems, _importing, language));

        var import = await systems.ImportAsync(input.Yaml, caller, context.CancellationToken);
        return new(
            input.ClientMutationId,
            import.Code is { } code ? SystemModel.Find(await sights.NowAsync(context), code) : null,
            [.. import.Findings.Select(finding => new FileFindingModel(finding, language))],
            import.Examples,
            MutationErrors.Of(import.Problems, _importing, language));
    }

    public Task<SystemPayload> StartDraftAsync(StartDraftInput input, RequestContext context) =>
        DecideAsync(input, input.System, new StartDraft(input.BasedOn), command => command.Decide, context);

    public Task<SystemPayload> ChangeMarksAsync(ChangeMarksInput input, RequestContext context) =>
        DecideAsync(input, input.System, new ChangeMarks(input.Indicator, input.Marks), command => command.Decide, context);

    public Task<SystemPayload> ChangeScaleAsync(ChangeScaleInput input, RequestContext context) =>
        DecideAsync(input, input.System, new ChangeScale(input.Indicator, input.OutOf, input.Pass), command => command.Decide, context);

    public Task<SystemPayload> ChangeFormulaAsync(ChangeFormulaInput input, RequestContext context) =>
        DecideAsync(input, input.System, new ChangeFormula(input.Place, input.Code, input.Formula), command => command.Decide, context);

    public Task<SystemPayload> ChangeBandsAsync(ChangeBandsInput input, RequestContext context) => DecideAsync(
        input, input.System, new ChangeBands(input.BandSet, [.. input.Bands.Select(band => new Indicators.IndexSystems.Band(band.Name, band.Min, band.EachAtLeast))]), command => command.Decide, context);

    public Task<SystemPayload> ChangeParameterAsync(ChangeParameterInput input, RequestContext context) =>
        DecideAsync(input, input.System, new ChangeParameter(input.Parameter, input.Value), command => command.Decide, context);

    public Task<SystemPayload> NormaliseMarksAsync(DraftInput input, RequestContext context) =>
        DecideAsync(input, input.System, "normalise", _ => NormaliseMarks.Decide, context);

    public Task<SystemPayload> RenewExamplesAsync(DraftInput input, RequestContext context) =>
        DecideAsync(input, input.System, "renew examples", _ => RenewExamples.Decide, context);

    public Task<SystemPayload> DiscardDraftAsync(DraftInput input, RequestContext context) =>
        DecideAsync(input, input.System, "discard", _ => DiscardDraft.Decide, context);

    public Task<SystemPayload> PublishRevisionAsync(DraftInput input, RequestContext context) =>
        DecideAsync(input, input.System, new PublishRevision(input.Reason ?? ""), command => command.Decide, context);

    private async Task<SystemPayload> DecideAsync<TCommand>(
        MutationInput input, string system, TCommand command, Func<TCommand, Func<SystemRecord, Result<SystemEvent[]>>> decide, RequestContext context)
        where TCommand : class
    {
        var acting = (await sights.NowAsync(context)).ActAsCoordinator(input.Notes());
        var problems = acting.Succeeded ? (await systems.ExecuteAsync(system, command, decide(command), acting.Value, context.CancellationToken)).Problems : acting.Problems;
        return new(input.ClientMutationId, SystemModel.Find(await sights.NowAsync(context), system), MutationErrors.Of(problems, _places, context.Viewer().Language));
    }
}
