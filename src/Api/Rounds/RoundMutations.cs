using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.Application.Commands;
using Fadu.Application.Rounds;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Api.Rounds;

/// <summary>What coordinators do with rounds.</summary>
/// <param name="sights">Who may.</param>
/// <param name="rounds">Where it is done.</param>
[GraphQLFields("Mutation")]
internal sealed class RoundMutations(Sights sights, RoundDesk rounds)
{
    public Task<RoundPayload> OpenRoundAsync(OpenRoundInput input, RequestContext context) =>
        CoordinateAsync(input, input.Code, RoundPlaces.Opening, caller => rounds.OpenAsync(input.Opening(), caller, context.CancellationToken), context);

    public Task<RoundPayload> EnrolUnitsAsync(EnrolUnitsInput input, RequestContext context) => CoordinateAsync(
        input,
        input.RoundCode,
        RoundPlaces.Usual.WithFields("units").WithEach("units", input.Units.Select(unit => unit.UnitCode), "unitCode"),
        caller => rounds.EnrolAsync(input.RoundCode, [.. input.Units.Select(unit => (unit.UnitCode, unit.Group))], caller, context.CancellationToken),
        context);

    public Task<RoundPayload> WithdrawUnitAsync(WithdrawUnitInput input, RequestContext context)
    {
        var command = new WithdrawUnit(input.UnitCode, input.Reason ?? "");
        return ExecuteAsync(input, RoundPlaces.Usual.With(input.UnitCode, "unitCode"), command, command.Decide, context);
    }

    public Task<RoundPayload> EnrolEvaluatorAsync(EnrolEvaluatorInput input, RequestContext context)
    {
        // Of a unit that stands in both, it is the assignment that is refused.
        var places = RoundPlaces.Usual.WithFields("belongsTo").WithEach("assigned", input.Assigned ?? [], null).WithEach("belongsTo", input.BelongsTo, null);
        return CoordinateAsync(input, input.RoundCode, places, caller => rounds.EnrolEvaluatorAsync(input.RoundCode, input.Command(), caller, context.CancellationToken), context);
    }

    public Task<RoundPayload> WithdrawEvaluatorAsync(WithdrawEvaluatorInput input, RequestContext context)
    {
        var command = new WithdrawEvaluator(input.Account);
        return ExecuteAsync(input, RoundPlaces.Usual, command, command.Decide, context);
    }

    public Task<RoundPayload> FormPanelAsync(FormPanelInput input, RequestContext context) => CoordinateAsync(
        input,
        input.RoundCode,
        RoundPlaces.Usual.WithFields("panel", "evaluators", "items").WithEach("evaluators", input.Evaluators, null).WithEach("items", input.Items, null),
        caller => rounds.FormPanelAsync(input.RoundCode, input.Panel, input.Evaluators, input.Items, caller, context.CancellationToken),
        context);

    public Task<RoundPayload> DissolvePanelAsync(DissolvePanelInput input, RequestContext context)
    {
        var command = new DissolvePanel(input.Panel);
        return ExecuteAsync(input, RoundPlaces.Usual, command, command.Decide, context);
    }

    public Task<RoundPayload> MoveDeadlineAsync(MoveDeadlineInput input, RequestContext context)
    {
        var command = new MoveDeadline(input.Deadline);
        return ExecuteAsync(input, RoundPlaces.Usual, command, command.Decide, context);
    }

    public Task<RoundPayload> ExtendDeadlineAsync(ExtendDeadlineInput input, RequestContext context)
    {
        var command = new ExtendDeadline(input.UnitCode, input.Until, input.Reason ?? "");
        return ExecuteAsync(input, RoundPlaces.Usual.With(input.UnitCode, "unitCode"), command, command.Decide, context);
    }

    public Task<RoundPayload> AdoptRevisionAsync(AdoptRevisionInput input, RequestContext context) => CoordinateAsync(
        input,
        input.RoundCode,
        RoundPlaces.Usual.WithFields("previewHash"),
        caller => rounds.AdoptAsync(input.RoundCode, input.RevisionNumber, input.PreviewHash, caller, context.CancellationToken),
        context);

    public Task<RoundPayload> DrawSampleAsync(DrawSampleInput input, RequestContext context) => CoordinateAsync(
        input,
        input.RoundCode,
        RoundPlaces.Usual.WithFields("seed", "size").With("criteria", "groups"),
        caller => rounds.DrawSampleAsync(input.RoundCode, input.Seed, input.Size, new(input.Groups, input.NotDrawnBefore), caller, context.CancellationToken),
        context);

    public Task<RoundPayload> PubliciseResultsAsync(PubliciseResultsInput input, RequestContext context) => CoordinateAsync(
        input,
        input.RoundCode,
        RoundPlaces.Usual.WithFields("basis", "appealsUntil", "correctionNotice"),
        caller => rounds.PubliciseAsync(input.RoundCode, input.Basis, input.AppealsUntil, input.CorrectionNotice, caller, context.CancellationToken),
        context);

    public Task<RoundPayload> CloseRoundAsync(CloseRoundInput input, RequestContext context) =>
        CoordinateAsync(input, input.RoundCode, RoundPlaces.Usual, caller => rounds.CloseAsync(input.RoundCode, caller, context.CancellationToken), context);

    private Task<RoundPayload> ExecuteAsync(RoundInput input, InputPlaces places, object command, Func<Round, Result<RoundEvent[]>> decide, RequestContext context) =>
        CoordinateAsync(
            input,
            input.RoundCode,
            places,
            caller => rounds.ExecuteAsync(input.RoundCode, command, decide, caller, context.CancellationToken),
            context);

    // Every one of them: in the coordinator's name, then the round as it stands.
    private async Task<RoundPayload> CoordinateAsync(
        MutationInput input, string round, InputPlaces places, Func<Caller, Task<Result<Done>>> act, RequestContext context)
    {
        var acting = (await sights.NowAsync(context)).ActAsCoordinator(input.Notes());
        var problems = acting.Succeeded ? (await act(acting.Value)).Problems : acting.Problems;
        var placed = problems.Select(RoundPlaces.Placed);
        return new(input.ClientMutationId, RoundQueries.Find(await sights.NowAsync(context), round), MutationErrors.Of(placed, places, context.Viewer().Language));
    }
}
