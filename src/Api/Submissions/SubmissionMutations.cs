using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.Application.Access;
using Fadu.Application.Commands;
using Fadu.Application.Submissions;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Kernel;

namespace Fadu.Api.Submissions;

/// <summary>What mutations on submissions share: in whose name, then the submission as it stands.</summary>
/// <param name="sights">Who may.</param>
/// <param name="desk">Where it is done.</param>
/// <param name="reader">Submissions.</param>
internal abstract class SubmissionMutations(Sights sights, SubmissionDesk desk, SubmissionReader reader)
{
    protected SubmissionDesk Desk => desk;

    /// <summary>In the name of a reporter of the unit.</summary>
    protected Task<SubmissionPayload> ReportAsync(
        SubmissionInput input, Func<Caller, Task<Result<Done>>> act, Func<IEnumerable<Problem>, Language, IReadOnlyList<MutationError>> errors, RequestContext context) =>
        ActAsync(input, (sight, _) => sight.ActAsReporter(input.UnitCode, input.Notes()), act, errors, context);

    /// <summary>In the name of an evaluator of the unit.</summary>
    protected Task<SubmissionPayload> EvaluateAsync(
        SubmissionInput input, Func<Caller, Task<Result<Done>>> act, Func<IEnumerable<Problem>, Language, IReadOnlyList<MutationError>> errors, RequestContext context) =>
        ActAsync(input, (sight, round) => sight.ActAsEvaluator(round, input.UnitCode, input.Notes()), act, errors, context);

    /// <summary>In the name of a coordinator.</summary>
    protected Task<SubmissionPayload> CoordinateAsync(
        SubmissionInput input, Func<Caller, Task<Result<Done>>> act, Func<IEnumerable<Problem>, Language, IReadOnlyList<MutationError>> errors, RequestContext context) =>
        ActAsync(input, (sight, _) => sight.ActAsCoordinator(input.Notes()), act, errors, context);

    /// <summary>A decision that needs the round and its revision.</summary>
    protected Task<Result<Done>> DecideAsync(
        SubmissionInput input, object command, Func<SubmissionContext, Submission, Result<SubmissionEvent[]>> decide, Caller caller, RequestContext context) =>
        desk.ExecuteAsync(input.RoundCode, input.UnitCode, command, decide, caller, context.CancellationToken);

    /// <summary>Several decisions, all or none.</summary>
    protected Task<Result<Done>> DecideAllAsync(
        SubmissionInput input,
        string name,
        IReadOnlyList<ItemInput> items,
        Func<SubmissionContext, ReportedItem, Func<Submission, Result<SubmissionEvent[]>>> decide,
        Caller caller,
        RequestContext context)
    {
        var reported = ItemInput.Reported(items);
        return DecideAsync(
            input, new object[] { name, reported }, (submission, state) => Several.Decide(state, reported.Select(item => decide(submission, item))), caller, context);
    }

    private async Task<SubmissionPayload> ActAsync(
        SubmissionInput input,
        Func<Sight, Round, Result<Caller>> who,
        Func<Caller, Task<Result<Done>>> act,
        Func<IEnumerable<Problem>, Language, IReadOnlyList<MutationError>> errors,
        RequestContext context)
    {
        var sight = await sights.NowAsync(context);
        var round = sight.Register.Rounds.GetValueOrDefault(input.RoundCode) is { Opening: not null } known && sight.SeesRound(known) ? known : null;
        if (round is null)
            return new(input.ClientMutationId, null, SubmissionErrors.Of([SubmissionDesk.UnknownRound(input.RoundCode)], sight.Viewer.Language));

        var acting = who(sight, round);
        var problems = acting.Succeeded ? (await act(acting.Value)).Problems : acting.Problems;
        var found = await reader.FindAsync([(input.RoundCode, input.UnitCode)], sight, context.CancellationToken);
        return new(input.ClientMutationId, found[0], errors(problems, sight.Viewer.Language));
    }
}
