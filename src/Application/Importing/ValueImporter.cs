using Fadu.Application.Books;
using Fadu.Application.Commands;
using Fadu.Application.Revisions;
using Fadu.Application.Rounds;
using Fadu.Application.Submissions;
using Fadu.EventStore.Events;
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
    /// <returns>A row whose version was not the one seen among the faults, as a <see cref="VersionConflictProblem"/>. Or <c>round.unknown</c>.</returns>
    public async Task<Result<ImportReport>> RunAsync(ValueImport import, IReadOnlyList<ValueRow> rows, IProgress<long> progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(rows);
        if (await rounds.LookAtAsync(import.Round, ct) is not { State: { Opening: { } opening } round } seen
            || await revisions.FindAsync(opening.IndexSystem, round.Revision, ct) is not { } revision)
        {
            return RoundProblems.Unknown(import.Round);
        }

        // As it stands now, whoever wrote it: a unit that a lagging book does not know would have nothing that binds it.
        var book = import.Submit ? await books.FindCurrentAsync(import.Round, ct) : null;
        if (book is { Succeeded: false })
            return book.Problems.ToArray();

        var contexts = new SubmissionContexts(workplace, revisions);
        var (pending, faults) = (new List<PendingStream>(), new List<ImportFault>());
        var first = 0;
        foreach (var some in rows.Chunk(ImportAppender.AtOnce))
        {
            var streams = some.Select(row => Aggregates.StreamOfSubmission(import.Round, row.Unit)).ToArray();
            var known = await StreamLoader.LoadAsync(workplace.Store, Aggregates.Submission, streams, ct);
            for (var i = 0; i < some.Length; i++)
            {
                var (state, head) = known.GetValueOrDefault(streams[i], new(Submission.None, StreamHead.Before(streams[i])));
                var context = await contexts.OfAsync(round, revision, some[i].Unit, state, import.Caller.Account, ct);
                var decided = await DecideAsync(import, book?.Value, context, state, some[i], ct);
                if (decided.Value is not [] && some[i].ExpectedVersion is { } expected && expected != head.Version)
                    faults.Add(new(first, null, await new VersionConflicts(workplace.Store).OfAsync(streams[i], expected, head.Version, import.Caller, ct)));
                else if (decided.Value is not { } events)
                    faults.AddRange(decided.Problems.Select(problem => new ImportFault(first, problem.Where, problem)));
                else if (events is not [])
                    pending.Add(new(first, new(head, Aggregates.Submission.Kind, events)));
                first++;
            }
        }

        return await new ImportAppender(workplace.Store, import.Caller, [seen.Head], progress).FinishAsync(rows.Count, import.Mode, pending, faults, ct);
    }

    private static async Task<Result<SubmissionEvent[]>> DecideAsync(
        ValueImport import, ScoreBook? book, SubmissionContext context, Submission state, ValueRow row, CancellationToken ct)
    {
        var (events, problems) = (new List<SubmissionEvent>(), new List<Problem>());
        foreach (var decide in Decisions(import, context, row))
            Take(decide(state));
        if (book is not null && problems is [])
            Take(new SubmitSubmission(context, await book.BindingAsync(row.Unit, state, draft: true, ct)).Decide(state));

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
