using Fadu.Application.Books;
using Fadu.Application.Commands;
using Fadu.Application.Revisions;
using Fadu.Application.Rounds;
using Fadu.EventStore.Events;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Application.Importing;

/// <summary>Brings values into the submissions of a round, each through the decision that a person's own entry would go through.</summary>
/// <param name="workplace">The events and the moment.</param>
/// <param name="revisions">Published revisions.</param>
/// <param name="rounds">Rounds.</param>
/// <param name="books">The values of each round, which tell what binds a unit that submits.</param>
public sealed class ValueImporter(Workplace workplace, RevisionCatalogue revisions, RoundDesk rounds, BookShelf books)
{
    /// <summary>Imports them.</summary>
    /// <param name="import">How.</param>
    /// <param name="rows">Each unit once.</param>
    /// <param name="progress">Hears of the rows appended.</param>
    /// <param name="ct">Ends it; what was appended stays.</param>
    /// <returns>Or <c>round.unknown</c>.</returns>
    public async Task<Result<ImportReport>> RunAsync(ValueImport import, IReadOnlyList<ValueRow> rows, IProgress<long> progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(rows);
        if (await rounds.FindAsync(import.Round, ct) is not { Opening: { } opening } round
            || await revisions.FindAsync(opening.IndexSystem, round.Revision, ct) is not { } revision)
        {
            return RoundProblems.Unknown(import.Round);
        }

        var (pending, faults) = (new List<PendingStream>(), new List<ImportFault>());
        var first = 0;
        foreach (var some in rows.Chunk(ImportAppender.AtOnce))
        {
            var streams = some.Select(row => Submission.StreamOf(import.Round, row.Unit)).ToArray();
            var known = await StreamLoader.LoadAsync(workplace.Store, Aggregates.Submission, streams, ct);
            for (var i = 0; i < some.Length; i++)
            {
                var (state, head) = known.GetValueOrDefault(streams[i], new(Submission.None, StreamHead.Before(streams[i])));
                var context = new SubmissionContext
                {
                    Round = round,
                    System = revision.Definition.System,
                    SubmittedUnder = await SubmittedUnderAsync(opening.IndexSystem, state, round, ct),
                    Unit = some[i].Unit,
                    Caller = import.Caller.Account,
                    At = workplace.Now,
                };
                var decided = await DecideAsync(import, context, state, some[i], ct);
                if (decided.Value is not { } events)
                    faults.AddRange(decided.Problems.Select(problem => new ImportFault(first, problem.Where, problem)));
                else if (events is not [])
                    pending.Add(new(first, new(head, Aggregates.Submission.Kind, events)));
                first++;
            }
        }

        return await new ImportAppender(workplace.Store, import.Caller, progress).FinishAsync(rows.Count, import.Mode, pending, faults, ct);
    }

    private async Task<IndexSystem?> SubmittedUnderAsync(string system, Submission state, Round round, CancellationToken ct) =>
        state.Revision is > 0 and var submitted && submitted != round.Revision ? (await revisions.FindAsync(system, submitted, ct))?.Definition.System : null;

    private async Task<Result<SubmissionEvent[]>> DecideAsync(ValueImport import, SubmissionContext context, Submission state, ValueRow row, CancellationToken ct)
    {
        var (events, problems) = (new List<SubmissionEvent>(), new List<Problem>());
        foreach (var decide in Decisions(import, context, row))
            Take(decide(state));
        if (import.Submit && problems is [])
        {
            var binding = await books.FindAsync(import.Round, ct) is { } book ? await book.BindingAsync(row.Unit, state, draft: true, ct) : new HashSet<string>();
            Take(new SubmitSubmission(context, binding).Decide(state));
        }

        return problems is [] ? events.ToArray() : problems.Distinct().ToArray();

        void Take(Result<SubmissionEvent[]> decided)
        {
            problems.AddRange(decided.Problems);
            foreach (var @event in decided.Value ?? [])
            {
                state = Submission.Evolve(state, @event);
                events.Add(@event);
            }
        }
    }

    private static IEnumerable<Func<Submission, Result<SubmissionEvent[]>>> Decisions(ValueImport import, SubmissionContext context, ValueRow row)
    {
        ReportedItem[] items = [.. row.Values.Select(value => new ReportedItem(value.Item, value.Value))];
        return import.As switch
        {
            ValueChannel.Reported => [new ReportItems(context, items).Decide],
            ValueChannel.Supplied => [new SupplyItems(context, import.Source, items).Decide],
            ValueChannel.Graded => row.Values.Select(value => (Func<Submission, Result<SubmissionEvent[]>>)new GradeItem(context, value.Item, value.Value).Decide),
            _ => row.Values.Select(value => (Func<Submission, Result<SubmissionEvent[]>>)(state => Judged(context, state, value.Item, value.Value, import.Source))),
        };
    }

    private static Result<SubmissionEvent[]> Judged(SubmissionContext context, Submission state, string item, ItemValue value, string reason) =>
        state.Item(item).Submitted == value ? new VerifyItem(context, item, value).Decide(state) : new CorrectItem(context, item, value, reason).Decide(state);
}
