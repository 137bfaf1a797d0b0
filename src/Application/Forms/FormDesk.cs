using Fadu.Application.Access;
using Fadu.Application.Books;
using Fadu.Application.Commands;
using Fadu.Application.Importing;
using Fadu.Application.Keys;
using Fadu.Application.Revisions;
using Fadu.Application.Rounds;
using Fadu.Application.Submissions;
using Fadu.Indicators.Submissions;
using Fadu.Kernel;
using Fadu.Workbooks.FillIn;
using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Marking;
using Fadu.Workbooks.Reading.Limits;

namespace Fadu.Application.Forms;

/// <summary>Workbooks that units fill in (填报表): handed out and taken back.</summary>
/// <param name="workplace">The events and the moment.</param>
/// <param name="revisions">Published revisions.</param>
/// <param name="rounds">Rounds.</param>
/// <param name="submissions">Where values are reported.</param>
/// <param name="reader">What may be seen of submissions.</param>
/// <param name="books">Values of the round before, and what binds.</param>
/// <param name="keys">What workbooks are signed with.</param>
public sealed class FormDesk(
    Workplace workplace, RevisionCatalogue revisions, RoundDesk rounds, SubmissionDesk submissions, SubmissionReader reader, BookShelf books, SigningKeys keys)
{
    /// <summary>What the keys of workbooks are called.</summary>
    internal const string Purpose = "workbook";

    /// <summary>How much a unit's workbook may ask; far more than any has.</summary>
    public static ReadLimits Limits { get; } = new() { MostFileBytes = 16L * 1024 * 1024, MostUnpackedBytes = 256L * 1024 * 1024 };

    /// <summary>What stands in a unit's workbook: to its reporters with what they have not submitted yet, to others who see the submission with what they see of it.</summary>
    /// <param name="sight">Who wants it.</param>
    /// <param name="round">Code of the round.</param>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>For <see cref="FillInWorkbook.Write"/>; or <c>round.unknown</c>, <c>submission.unknown</c>.</returns>
    public async Task<Result<FillInContent>> ContentAsync(Sight sight, string round, string unit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(unit);
        if (!sight.Register.Rounds.TryGetValue(round, out var known) || !sight.SeesRound(known))
            return RoundProblems.Unknown(round);
        if ((await reader.FindAsync(sight, [(round, unit)], ct))[0] is not { } seen)
            return FormRefusals.UnknownSubmission(unit);

        return await new FormContents(workplace, revisions, reader, books).OfAsync(sight, seen, await keys.OfAsync(Purpose, ct), ct);
    }

    /// <summary>Takes a unit's workbook back, as one of its reporters.</summary>
    /// <param name="sight">Who hands it in.</param>
    /// <param name="file">The file; can seek, and stays open as long as the outcome is used.</param>
    /// <param name="round">The round that it has to be for; null: whichever it is of.</param>
    /// <param name="mode">What happens where something is wrong.</param>
    /// <param name="notes">What is said along with it.</param>
    /// <param name="ct">Ends it; what was appended stays.</param>
    /// <returns>As <see cref="TakeAsync"/>; a round that is not seen is <c>round.unknown</c>, another's unit <c>access.denied</c>.</returns>
    public Task<Result<FormImport>> ImportAsync(Sight sight, Stream file, string? round, ImportMode mode, CommandNotes notes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        return TakeAsync(file, round, null, mode, Act, ct);

        Result<Caller> Act(FillInTicket ticket)
        {
            // What is not to be seen is answered like what is not there.
            if (!sight.Register.Rounds.TryGetValue(ticket.Round, out var state) || !sight.SeesRound(state))
                return RoundProblems.Unknown(ticket.Round);
            return sight.Reports(ticket.Unit) || sight.SeesSubmission(state, ticket.Unit) ? sight.ActAsReporter(ticket.Unit, notes) : FormRefusals.UnknownSubmission(ticket.Unit);
        }
    }

    /// <summary>Takes a unit's workbook back.</summary>
    /// <param name="file">As of <see cref="ImportAsync"/>.</param>
    /// <param name="round">The round that it has to be for; null: whichever it is of.</param>
    /// <param name="unit">The unit that it has to be of; null: whichever it is of.</param>
    /// <param name="mode">What happens where something is wrong.</param>
    /// <param name="act">Who reports, given what the file says of itself.</param>
    /// <param name="ct">Ends it; what was appended stays.</param>
    /// <returns>
    /// What came of it, <c>conflict.value</c> among the faults where somebody else changed an item meanwhile; or, and nothing is taken then: <c>workbook.*</c>,
    /// <c>fill_in.*</c> of <see cref="FillInFile"/>, and what <see cref="ReportItems"/> refuses as a whole.
    /// </returns>
    public async Task<Result<FormImport>> TakeAsync(Stream file, string? round, string? unit, ImportMode mode, Func<FillInTicket, Result<Caller>> act, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(act);
        var key = await keys.OfAsync(Purpose, ct);
        var opened = FillInFile.Open(file, Limits, key);
        if (opened.Value is not { } form)
            return opened.Problems.ToArray();
        var acting = act(form.Ticket);
        if (acting.Value is not { } caller)
            return acting.Problems.ToArray();
        if (await rounds.LookAtAsync(form.Ticket.Round, ct) is not { State: { Opening: { } opening } state }
            || await revisions.FindAsync(opening.IndexSystem, state.Revision, ct) is not { } standing)
        {
            return RoundProblems.Unknown(form.Ticket.Round);
        }

        var read = form.Read(standing.Definition, new(round ?? opening.Code, state.Revision, unit));
        return read.Value is { } reading ? await ReportAsync(file, reading, mode, caller, key, ct) : read.Problems.ToArray();
    }

    private async Task<Result<FormImport>> ReportAsync(Stream file, FillInReading reading, ImportMode mode, Caller caller, byte[] key, CancellationToken ct)
    {
        var ticket = reading.Ticket;
        var brought = await FormTrace.BroughtAsync(workplace.Store, Aggregates.StreamOfSubmission(ticket.Round, ticket.Unit), ticket.Version, FormTrace.IdOf(ticket), caller.Account, ct);
        FormMerge? merge = null;
        var applies = false;
        var command = new { form = ticket.Moment, mode, values = reading.Values.Where(value => value.IsChanged).Select(value => new { value.Item.Code, value.Value }).ToArray() };
        var done = await submissions.ExecuteAsync(ticket.Round, ticket.Unit, command, Decide, caller with { CausationId = FormTrace.IdOf(ticket) }, ct);
        if (done.Value is not { } outcome)
            return done.Problems.ToArray();

        var faults = Ordered([.. reading.Faults, .. merge?.Faults ?? []]);
        var count = reading.FaultCount + faults.Length - reading.Faults.Count;
        var unmarked = faults is [] ? null : MarkingLimit.Refusal(file);
        return new FormImport
        {
            Round = ticket.Round,
            Unit = ticket.Unit,
            Values = reading.Values.Count,
            Changed = merge?.Items.Count ?? 0,
            Unchanged = reading.Values.Count - (merge is null ? 0 : merge.Items.Count + merge.Faults.Count),
            // What was done before under the same key is done.
            Applied = applies || outcome.Repeated,
            Events = applies && outcome is { Position: not null, Repeated: false } ? merge!.Events.Length : 0,
            Faults = faults,
            FaultCount = count,
            Notices = [.. reading.Notices, .. merge?.Notices ?? []],
            Unmarked = unmarked,
            Marked = faults is [] || unmarked is not null ? null : output => FillInErrors.Write(file, output, ticket, faults, merge?.Confirmed ?? new Dictionary<string, Indicators.Values.ItemValue?>(), key, count),
        };

        Result<SubmissionEvent[]> Decide(SubmissionContext context, Submission state)
        {
            // Another revision may have been adopted while the file was read.
            if (context.Round.Revision != ticket.Revision)
                return new FillInExpectation(ticket.Round, context.Round.Revision, null).Refusal(ticket)!;
            var merged = FormMerge.Of(context, state, reading, brought);
            if (merged.Value is null)
                return merged.Problems.ToArray();
            merge = merged.Value;
            applies = mode switch
            {
                ImportMode.DryRun => false,
                ImportMode.SkipBad => true,
                _ => reading.Faults is [] && merge.Faults is [],
            };
            return applies ? merge.Events : Array.Empty<SubmissionEvent>();
        }
    }

    // As they stand in the file, sheet by sheet.
    private static SheetFault[] Ordered(IReadOnlyList<SheetFault> faults)
    {
        var sheets = faults.Select(fault => fault.Sheet).Distinct(StringComparer.Ordinal).ToList();
        return [.. faults.OrderBy(fault => sheets.IndexOf(fault.Sheet)).ThenBy(fault => fault.Place)];
    }
}
