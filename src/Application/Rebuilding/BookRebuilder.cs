using Fadu.Application.Books;
using Fadu.Application.Revisions;
using Fadu.EventStore;
using Fadu.EventStore.Events;
using Fadu.EventStore.Reading;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Units;

namespace Fadu.Application.Rebuilding;

/// <summary>
/// Builds the score books of rounds in two ways, stream by stream as a node opens them, and event by event in the order of the store as
/// a node follows them, and holds the scores of both against each other.
/// </summary>
/// <param name="store">The events.</param>
/// <param name="revisions">Published revisions.</param>
public sealed class BookRebuilder(PostgresEventStore store, RevisionCatalogue revisions)
{
    private static readonly Basis[] Bases = Enum.GetValues<Basis>();

    /// <summary>Codes of all rounds, in order.</summary>
    public async Task<IReadOnlyList<string>> RoundsAsync(CancellationToken ct)
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var @event in store.ReadStreamsAsync(new() { Prefix = "round/", UpTo = await store.HorizonAsync(ct) }, ct))
            codes.Add(@event.Stream["round/".Length..]);
        return [.. codes];
    }

    /// <summary>Rebuilds one.</summary>
    /// <param name="round">Its code.</param>
    /// <param name="progress">Hears of the events read.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Null where there is no such round.</returns>
    public async Task<RebuiltBook?> RunAsync(string round, IProgress<long> progress, CancellationToken ct)
    {
        using var book = await ScoreBook.OpenAsync(store, revisions, round, null, ct);
        return book is null ? null : await CompareAsync(book, progress, ct);
    }

    /// <summary>Follows the events to where a book stands, and holds the scores against the book's.</summary>
    internal async Task<RebuiltBook> CompareAsync(ScoreBook book, IProgress<long> progress, CancellationToken ct)
    {
        var (followed, events) = await FollowAsync(book.Code, book.Position, progress, ct);
        var previous = await PreviousAsync(book, progress, ct);
        var revision = (await revisions.FindAsync(book.Round.Opening!.IndexSystem, book.Round.Revision, ct))!;
        var differing = 0;
        foreach (var basis in Bases)
        {
            var reading = (await book.ReadAsync(basis, null, ct)).Value!;
            var other = new BookTable(revision, basis, followed, previous).Scores(reading.Scores.BandSet);
            var (least, most) = (Math.Min(reading.Scores.Count, other.Count), Math.Max(reading.Scores.Count, other.Count));
            differing += most - least + Enumerable.Range(0, least).Count(row => Differs(reading.Scores, other, row));
        }

        return new(book.Code, book.Round.Revision, book.Round.Units.Values.Count(unit => !unit.Withdrawn), events, differing, book.Position);
    }

    // Down to the leaves: two that are both wrong may add up to the right total.
    private static bool Differs(RoundScores one, RoundScores other, int row) => one.Table.Units[row] != other.Table.Units[row]
        || one.Total(row) != other.Total(row) || one.Rank(row) != other.Rank(row) || one.Band(row) != other.Band(row)
        || one.Plan.System.Leaves.Any(leaf => one.State(row, leaf) != other.State(row, leaf) || one.Score(row, leaf) != other.Score(row, leaf));

    private async Task<PreviousValues> PreviousAsync(ScoreBook book, IProgress<long> progress, CancellationToken ct)
    {
        if (book.Round.Opening!.PreviousRound is not { } before)
            return new(null, null);

        var (facts, _) = await FollowAsync(before, book.Position, progress, ct);
        return new(facts, await revisions.FindAsync(facts.Round.Opening!.IndexSystem, facts.Round.Revision, ct));
    }

    // The round's own events first, which tell whose units count; then all the others as they come.
    private async Task<(RoundFacts Facts, long Events)> FollowAsync(string round, EventPosition upTo, IProgress<long> progress, CancellationToken ct)
    {
        var (facts, events) = (new RoundFacts(round), 0L);
        await foreach (var @event in store.ReadStreamsAsync(new() { Names = [facts.RoundStream], UpTo = upTo }, ct))
        {
            facts.Apply(@event);
            events++;
        }

        var read = 0L;
        await foreach (var @event in store.ReadAllAsync(EventFilter.All, ct))
        {
            if (@event.Position > upTo)
                break;
            progress.Report(++read);
            if (@event.Body is UnitEvent or SubmissionEvent && facts.Apply(@event) != FactChange.None)
                events++;
        }

        return (facts, events);
    }
}
