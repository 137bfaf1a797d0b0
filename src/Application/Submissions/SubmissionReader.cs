using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Books;
using Fadu.Application.Commands;
using Fadu.Application.Revisions;
using Fadu.EventStore.Events;
using Fadu.EventStore.Verification;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;

namespace Fadu.Application.Submissions;

/// <summary>Submissions for whoever may see them.</summary>
/// <param name="workplace">The events.</param>
/// <param name="revisions">Published revisions.</param>
/// <param name="books">The values of each round.</param>
public sealed class SubmissionReader(Workplace workplace, RevisionCatalogue revisions, BookShelf books)
{
    /// <summary>Submissions as they stand now, also one that was changed a moment ago; in one statement.</summary>
    /// <param name="sight">What may be seen.</param>
    /// <param name="keys">Codes of rounds and units.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>In the order of the keys; null where the unit takes and took no part, or its submission may not be seen.</returns>
    public async Task<IReadOnlyList<SeenSubmission?>> FindAsync(Sight sight, IReadOnlyList<(string Round, string Unit)> keys, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(keys);
        var streams = keys.Where(key => Sees(sight, key.Round, key.Unit)).Select(key => Aggregates.StreamOfSubmission(key.Round, key.Unit)).Distinct().ToArray();
        // One alone is most often the one that was just worked on.
        var known = streams is [var only]
            ? new() { [only] = await workplace.CurrentAsync(Aggregates.Submission, only, ct) }
            : await StreamLoader.LoadAsync(workplace.Store, Aggregates.Submission, streams, ct);
        var found = new SeenSubmission?[keys.Count];
        for (var i = 0; i < found.Length; i++)
        {
            var (round, unit) = keys[i];
            if (!Sees(sight, round, unit))
                continue;
            var stream = Aggregates.StreamOfSubmission(round, unit);
            var (state, head) = known.GetValueOrDefault(stream, new(Submission.None, StreamHead.Before(stream)));
            found[i] = await OfAsync(sight, sight.Register.Rounds[round], unit, state, head.Version, ct);
        }

        return found;
    }

    /// <summary>All submissions of a round that may be seen, in the order of the units' codes; from the round's book.</summary>
    /// <param name="sight">What may be seen.</param>
    /// <param name="round">Code of the round.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<IReadOnlyList<SeenSubmission>> OfRoundAsync(Sight sight, string round, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        var units = sight.Register.Rounds.GetValueOrDefault(round) is { } known
            ? known.Units.Keys.Where(unit => sight.SeesSubmission(known, unit)).Order(StringComparer.Ordinal).ToArray()
            : [];
        if (units is [] || await books.FindAsync(round, ct) is not { } book)
            return [];

        var (states, seen) = (await book.VersionedSubmissionsAsync(ct), new List<SeenSubmission>(units.Length));
        foreach (var unit in units)
        {
            var (state, version) = states.Of.GetValueOrDefault(unit, (Submission.None, 0));
            seen.Add(await OfAsync(sight, sight.Register.Rounds[round], unit, state, version, ct));
        }

        return seen;
    }

    /// <summary>Codes of the items that bind for units as things stand: by its draft for the unit itself, by what was submitted for others.</summary>
    /// <param name="submissions">Each once; the book of a round is asked for once.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<IReadOnlyDictionary<SeenSubmission, IReadOnlySet<string>>> BindingAsync(IReadOnlyList<SeenSubmission> submissions, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(submissions);
        var binding = new Dictionary<SeenSubmission, IReadOnlySet<string>>(submissions.Count);
        foreach (var round in submissions.GroupBy(submission => submission.Round.Opening!.Code, StringComparer.Ordinal))
        {
            var book = await books.FindAsync(round.Key, ct);
            foreach (var one in round)
                binding.Add(one, book is null ? new HashSet<string>() : await book.BindingAsync(one.Unit, one.State, one.IsOwn, ct));
        }

        return binding;
    }

    /// <summary>A receipt, by which the unit can prove offline what it reported and when. It holds drafts and so is the unit's alone.</summary>
    /// <returns>Null to others, and where there are no events.</returns>
    public async Task<Receipt?> ReceiptAsync(SeenSubmission submission, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(submission);
        return submission is { IsOwn: true, Version: > 0 }
            ? await workplace.Store.ReceiptAsync(Aggregates.StreamOfSubmission(submission.Round.Opening!.Code, submission.Unit), submission.Version, ct)
            : null;
    }

    /// <summary>Who verified or corrected, and who supplied, the value that each item has now; in one statement.</summary>
    /// <param name="submissions">The submissions, each once or more often.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>By submission and item. A name only where it may be told.</returns>
    public async Task<IReadOnlyDictionary<(string Round, string Unit, string Item, bool Supplied), ItemOrigin>> OriginsAsync(
        IReadOnlyList<SeenSubmission> submissions, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(submissions);
        var origins = new Dictionary<(string Round, string Unit, string Item, bool Supplied), ItemOrigin>();
        var byStream = submissions.Where(one => one.Version > 0).GroupBy(StreamOf, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.First(), StringComparer.Ordinal);
        if (byStream.Count == 0)
            return origins;
        await foreach (var @event in workplace.Store.ReadStreamsAsync(new() { Names = [.. byStream.Keys], UpTo = EventPosition.End, WithMetadata = true }, ct))
        {
            var submission = byStream[@event.Stream];
            if (Told(@event.Body) is var (item, supplied) && @event.Version <= submission.Version)
            {
                origins[(submission.Round.Opening!.Code, submission.Unit, item, supplied)] =
                    new(submission.NamesPeople ? @event.Metadata.User : null, @event.Metadata.Actor?.Role, @event.Time);
            }
        }

        return origins;

        static (string Item, bool Supplied)? Told(object body) => body switch
        {
            ItemVerified it => (it.Item, false),
            ItemCorrected it => (it.Item, false),
            ItemSupplied it => (it.Item, true),
            _ => null,
        };
    }

    private static string StreamOf(SeenSubmission submission) => Aggregates.StreamOfSubmission(submission.Round.Opening!.Code, submission.Unit);

    private static bool Sees(Sight sight, string round, string unit) =>
        sight.Register.Rounds.GetValueOrDefault(round) is { Opening: not null } known && sight.SeesSubmission(known, unit);

    private async Task<SeenSubmission> OfAsync(Sight sight, Round round, string unit, Submission state, long version, CancellationToken ct)
    {
        var opening = round.Opening!;
        var standing = await revisions.FindAsync(opening.IndexSystem, round.Revision, ct);
        var before = state.Revision is > 0 and var submitted && submitted != round.Revision ? await revisions.FindAsync(opening.IndexSystem, submitted, ct) : null;
        return new(round, unit, state, version, standing!.Definition.System, before?.Definition.System)
        {
            IsOwn = sight.Reports(unit),
            NamesPeople = sight.Viewer.Has(Role.Coordinator) || sight.Evaluates(round, unit),
        };
    }
}
