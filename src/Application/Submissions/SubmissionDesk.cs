using Fadu.Application.Books;
using Fadu.Application.Commands;
using Fadu.Application.Revisions;
using Fadu.Application.Rounds;
using Fadu.EventStore.Events;
using Fadu.Indicators.Submissions;
using Fadu.Kernel;

namespace Fadu.Application.Submissions;

/// <summary>What can be done with submissions.</summary>
/// <param name="workplace">Where it is done.</param>
/// <param name="revisions">Published revisions.</param>
/// <param name="rounds">The rounds that they belong to.</param>
/// <param name="books">The values of each round.</param>
public sealed class SubmissionDesk(Workplace workplace, RevisionCatalogue revisions, RoundDesk rounds, BookShelf books)
{
    private readonly SubmissionContexts _contexts = new(workplace, revisions);

    /// <summary>The refusal <c>round.unknown</c>, also of a round that whoever asks may not see.</summary>
    public static Problem UnknownRound(string round) => RoundProblems.Unknown(round);

    /// <summary>A unit's submission; empty where it has none.</summary>
    public async Task<Submission> FindAsync(string round, string unit, CancellationToken ct) =>
        (await workplace.LoadAsync(Aggregates.Submission, Aggregates.StreamOfSubmission(round, unit), ct)).State;

    /// <summary>
    /// Carries out a command that needs the round and its revision: report, attach evidence, verify, correct, grade, supply, return, appeal, decide.
    /// </summary>
    /// <param name="round">Code of the round.</param>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="command">What is asked for, without the context.</param>
    /// <param name="decide">The decision, given the context.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    public Task<Result<Done>> ExecuteAsync(
        string round, string unit, object command, Func<SubmissionContext, Submission, Result<SubmissionEvent[]>> decide, Caller caller, CancellationToken ct) =>
        WithContextAsync(round, unit, command, (context, state, _) => Task.FromResult(decide(context, state)), caller, ct);

    /// <summary>The unit submits.</summary>
    /// <returns>As <see cref="SubmitSubmission.Decide"/>.</returns>
    public Task<Result<Done>> SubmitAsync(string round, string unit, Caller caller, CancellationToken ct) => WithBindingAsync(
        round, unit, "submit", draft: true, (context, binding, state) => new SubmitSubmission(context, binding).Decide(state), caller, ct);

    /// <summary>An evaluator is done with it.</summary>
    /// <returns>As <see cref="AcceptSubmission.Decide"/>.</returns>
    public Task<Result<Done>> AcceptAsync(string round, string unit, Caller caller, CancellationToken ct) => WithBindingAsync(
        round, unit, "accept", draft: false, (context, binding, state) => new AcceptSubmission(context, binding).Decide(state), caller, ct);

    // Which items bind depends on what applies to the unit, and that on the round as it stands.
    private Task<Result<Done>> WithBindingAsync(
        string round,
        string unit,
        string command,
        bool draft,
        Func<SubmissionContext, IReadOnlySet<string>, Submission, Result<SubmissionEvent[]>> decide,
        Caller caller,
        CancellationToken ct) => WithContextAsync(
            round,
            unit,
            command,
            async (context, state, token) =>
            {
                var book = await books.FindCurrentAsync(round, token);
                return book.Succeeded ? decide(context, await book.Value.BindingAsync(unit, state, draft, token), state) : book.Problems.ToArray();
            },
            caller,
            ct);

    // The round must stand as the decision saw it until its events are stored: nothing gets into one that was publicised, closed or moved to
    // another revision meanwhile.
    private Task<Result<Done>> WithContextAsync(
        string round,
        string unit,
        object command,
        Func<SubmissionContext, Submission, CancellationToken, Task<Result<SubmissionEvent[]>>> decide,
        Caller caller,
        CancellationToken ct) =>
        workplace.ExecuteStandingOnAsync(
            Aggregates.Submission,
            Aggregates.StreamOfSubmission(round, unit),
            command,
            async (state, token) => await rounds.LookAtAsync(round, token) is { State.Opening: { } opening } seen
                && await revisions.FindAsync(opening.IndexSystem, seen.State.Revision, token) is { } standing
                ? On(seen.Head, await decide(await _contexts.OfAsync(seen.State, standing, unit, state, caller.Account, token), state, token))
                : RoundProblems.Unknown(round),
            caller,
            ct);

    private static Result<Decision<SubmissionEvent>> On(StreamHead round, Result<SubmissionEvent[]> decided) =>
        decided.Value is { } events ? new Decision<SubmissionEvent>(events, [round]) : decided.Problems.ToArray();
}
