using System.Security.Cryptography;
using Fadu.Application.Books;
using Fadu.Application.Commands;
using Fadu.Application.Previews;
using Fadu.Application.Revisions;
using Fadu.Application.Units;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Reading;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Units;
using Fadu.Kernel;

namespace Fadu.Application.Rounds;

/// <summary>What can be done with rounds.</summary>
/// <param name="workplace">Where it is done.</param>
/// <param name="revisions">Published revisions.</param>
/// <param name="units">Units that can take part.</param>
/// <param name="books">The values of each round.</param>
public sealed class RoundDesk(Workplace workplace, RevisionCatalogue revisions, UnitDesk units, BookShelf books)
{
    /// <summary>What a caller is told where there is no such round, or none to be seen: <c>round.unknown</c>.</summary>
    public static Problem Unknown(string code) => RoundProblems.Unknown(code);

    /// <summary>A round; null where there is none of that code.</summary>
    public async Task<Round?> FindAsync(string code, CancellationToken ct) =>
        await workplace.LookAtAsync(Aggregates.Round, Aggregates.StreamOfRound(code), ct) is { Head.Version: > 0, State: var state } ? state : null;

    /// <summary>A round that was opened, with its last event, on which a decision may stand; null where there is none of that code.</summary>
    internal async Task<Loaded<Round>?> LookAtAsync(string code, CancellationToken ct) =>
        await workplace.LookAtAsync(Aggregates.Round, Aggregates.StreamOfRound(code), ct) is { State.Opening: not null } found ? found : null;

    /// <summary>Carries out a command that needs nothing but the round: withdraw a unit, move or extend a deadline, enrol evaluators, draw a sample.</summary>
    /// <param name="code">Code of the round.</param>
    /// <param name="command">A record of <see cref="Indicators.Rounds"/>.</param>
    /// <param name="decide">Its decision.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    public Task<Result<Done>> ExecuteAsync(string code, object command, Func<Round, Result<RoundEvent[]>> decide, Caller caller, CancellationToken ct) =>
        workplace.ExecuteAsync(Aggregates.Round, Aggregates.StreamOfRound(code), command, decide, caller, ct);

    /// <summary>Opens a round.</summary>
    /// <returns>As <see cref="OpenRound.Decide"/>.</returns>
    public Task<Result<Done>> OpenAsync(RoundOpened opening, Caller caller, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opening);
        return workplace.ExecuteAsync(
            Aggregates.Round,
            Aggregates.StreamOfRound(opening.Code),
            opening,
            async (state, token) => new OpenRound
            {
                Opening = opening,
                System = (await revisions.FindAsync(opening.IndexSystem, opening.Revision, token))?.Definition.System,
                Previous = opening.PreviousRound is { } before ? await FindAsync(before, token) : null,
            }.Decide(state),
            caller,
            ct);
    }

    /// <summary>Lets units take part.</summary>
    /// <param name="code">Code of the round.</param>
    /// <param name="enrolments">Code and group of each; without a group, the unit's own.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>As <see cref="EnrolUnits.Decide"/>.</returns>
    public Task<Result<Done>> EnrolAsync(string code, IReadOnlyList<(string Unit, string? Group)> enrolments, Caller caller, CancellationToken ct) =>
        workplace.ExecuteAsync(
            Aggregates.Round,
            Aggregates.StreamOfRound(code),
            enrolments.Select(one => new[] { one.Unit, one.Group }).ToArray(),
            async (state, token) =>
            {
                var known = await units.FindAsync([.. enrolments.Select(one => one.Unit)], token);
                return new EnrolUnits([.. enrolments.Select(one => ToEnrol(one.Unit, one.Group, known.GetValueOrDefault(one.Unit)))]).Decide(state);
            },
            caller,
            ct);

    /// <summary>Lets a person evaluate who can sign in as an evaluator.</summary>
    /// <param name="code">Code of the round.</param>
    /// <param name="command">Who, and for which units.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>
    /// As <see cref="EnrolEvaluator.Decide"/>, and <c>round.unknown_account</c>, <c>round.not_an_evaluator</c>; by unit that he or she is said to
    /// belong to, <c>round.unknown_unit</c>: a recusal from a unit that is not there would recuse from none.
    /// </returns>
    public Task<Result<Done>> EnrolEvaluatorAsync(string code, EnrolEvaluator command, Caller caller, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return workplace.ExecuteAsync(
            Aggregates.Round,
            Aggregates.StreamOfRound(code),
            command,
            async (state, token) =>
            {
                var decided = command.Decide(state);
                var faults = decided.Value is [] ? [] : await new EvaluatorCheck(workplace, units).FaultsAsync(command, token);
                return faults is [] ? decided : (Problem[])[.. faults, .. decided.Problems];
            },
            caller,
            ct);
    }

    /// <summary>Lets evaluators grade items together.</summary>
    /// <param name="code">Code of the round.</param>
    /// <param name="panel">Code of the panel.</param>
    /// <param name="evaluators">Accounts.</param>
    /// <param name="items">Codes of grade items.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>As <see cref="FormPanel.Decide"/>.</returns>
    public Task<Result<Done>> FormPanelAsync(
        string code, string panel, IReadOnlyList<string> evaluators, IReadOnlyList<string> items, Caller caller, CancellationToken ct) =>
        workplace.ExecuteAsync(
            Aggregates.Round,
            Aggregates.StreamOfRound(code),
            new object[] { "panel", panel, evaluators, items },
            async (state, token) => await StandingAsync(state, token) is not { } revision
                ? RoundProblems.Unknown(code)
                : new FormPanel { Panel = panel, Evaluators = evaluators, Items = items, System = revision.Definition.System }.Decide(state),
            caller,
            ct);

    /// <summary>Lets the round go on under another revision.</summary>
    /// <param name="code">Code of the round.</param>
    /// <param name="number">The revision.</param>
    /// <param name="previewHash">Names the preview that was seen (<see cref="PreviewOutcome.Hash"/>); null: none.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>As <see cref="AdoptRevision.Decide"/>; every value that does not fit stops it.</returns>
    public Task<Result<Done>> AdoptAsync(string code, int number, string? previewHash, Caller caller, CancellationToken ct) => workplace.ExecuteStandingOnAsync(
        Aggregates.Round,
        Aggregates.StreamOfRound(code),
        new object?[] { "adopt", number, previewHash },
        async (state, token) =>
        {
            if (await StandingAsync(state, token) is not { } current)
                return RoundProblems.Unknown(code);

            var revision = await revisions.FindAsync(current.System, number, token);
            var next = revision?.Definition.System;
            var book = await books.FindCurrentAsync(code, token);
            if (!book.Succeeded)
                return book.Problems.ToArray();

            // Asked for first: what comes to the book in between counts as not seen, which costs no more than another look.
            var seen = book.Value.Position;
            var submissions = next is null ? new Dictionary<string, Submission>() : await book.Value.SubmissionsAsync(token);
            return While(RoundQuiet.OfAdoption(code, state, seen), new AdoptRevision
            {
                Revision = number,
                Definition = next,
                Current = current.Definition.System,
                Unfit = [.. submissions.OrderBy(one => one.Key, StringComparer.Ordinal).SelectMany(one => UnfitValues.Of(one.Value, one.Key, next!))],
                HasValues = submissions.Values.Any(CountingValues.Any),
                Preview = revision is null || previewHash is null ? null : await PreviewCheck.OfAsync(books, book.Value, revision, previewHash, token),
            }.Decide(state));
        },
        caller,
        ct);

    /// <summary>Publicises the results as they stand now.</summary>
    /// <param name="code">Code of the round.</param>
    /// <param name="basis">口径.</param>
    /// <param name="appealsUntil">Last moment for an appeal; null, for a correction only: none can be filed.</param>
    /// <param name="correctionNotice">What is corrected; null on the first publication.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>As <see cref="PubliciseResults.Decide"/>.</returns>
    public Task<Result<Done>> PubliciseAsync(
        string code, Basis basis, DateTimeOffset? appealsUntil, string? correctionNotice, Caller caller, CancellationToken ct) =>
        workplace.ExecuteStandingOnAsync(
            Aggregates.Round,
            Aggregates.StreamOfRound(code),
            new object?[] { "publicise", basis, appealsUntil, correctionNotice },
            async (state, token) =>
            {
                if (state.Opening is null)
                    return RoundProblems.Unknown(code);
                var current = await books.FindCurrentAsync(code, token);
                if (current.Value is not { } book)
                    return current.Problems.ToArray();

                var reading = await book.ReadAsync(basis, null, token);
                if (reading.Value is not { } scores)
                    return reading.Problems.ToArray();
                return While(RoundQuiet.OfScores(code, state, scores.Position), new PubliciseResults
                {
                    Revision = scores.Revision,
                    Basis = basis,
                    Position = scores.Position.ToString(),
                    AppealsUntil = appealsUntil,
                    CorrectionNotice = correctionNotice,
                    Results = PublishedResults.Of(scores.Scores),
                    OpenAppeals = await OpenAppealsAsync(book, token),
                    At = workplace.Now,
                }.Decide(state));
            },
            caller,
            ct);

    /// <summary>Draws units for on-the-spot checks.</summary>
    /// <param name="code">Code of the round.</param>
    /// <param name="seed">What the draw starts from, as it was announced or thrown beforehand; null: 128 bits that nobody can foresee, kept with the sample.</param>
    /// <param name="size">How many.</param>
    /// <param name="criteria">From which units.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>As <see cref="DrawSample.Decide"/>.</returns>
    public Task<Result<Done>> DrawSampleAsync(string code, string? seed, int size, SampleCriteria criteria, Caller caller, CancellationToken ct)
    {
        // Made before the decision, which is repeated where somebody else was faster: there is one throw, not as many as tries.
        var draw = new DrawSample(seed ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), size, criteria);
        return workplace.ExecuteAsync(
            Aggregates.Round, Aggregates.StreamOfRound(code), new object?[] { "sample", seed, size, criteria }, draw.Decide, caller, ct);
    }

    /// <summary>Closes the round.</summary>
    /// <returns>As <see cref="CloseRound.Decide"/>.</returns>
    public Task<Result<Done>> CloseAsync(string code, Caller caller, CancellationToken ct) => workplace.ExecuteStandingOnAsync(
        Aggregates.Round,
        Aggregates.StreamOfRound(code),
        "close",
        async (state, token) =>
        {
            if (state.Opening is null)
                return RoundProblems.Unknown(code);
            var book = await books.FindCurrentAsync(code, token);
            if (!book.Succeeded)
                return book.Problems.ToArray();

            var seen = book.Value.Position;
            return While(RoundQuiet.OfAppeals(code, seen), new CloseRound(await OpenAppealsAsync(book.Value, token), workplace.Now).Decide(state));
        },
        caller,
        ct);

    private static UnitToEnrol ToEnrol(string code, string? group, Unit? unit) => new(code, group ?? unit?.Group, unit?.Status switch
    {
        UnitStatus.Active => UnitStanding.Active,
        UnitStatus.Closed => UnitStanding.Closed,
        _ => UnitStanding.Unknown,
    });

    // Nothing that the book did not show may have happened before the events are stored.
    private static Result<Decision<RoundEvent>> While(QuietStreams quiet, Result<RoundEvent[]> decided) =>
        decided.Value is { } events ? new Decision<RoundEvent>(events, []) { Quiet = quiet } : decided.Problems.ToArray();

    private async Task<PublishedRevision?> StandingAsync(Round round, CancellationToken ct) =>
        round.Opening is { } opening ? await revisions.FindAsync(opening.IndexSystem, round.Revision, ct) : null;

    private static async Task<int> OpenAppealsAsync(ScoreBook book, CancellationToken ct) =>
        (await book.SubmissionsAsync(ct)).Values.Sum(submission => submission.OpenAppeals);
}
