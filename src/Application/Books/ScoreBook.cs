using System.Diagnostics;
using Fadu.Application.Revisions;
using Fadu.EventStore;
using Fadu.EventStore.CatchUp;
using Fadu.EventStore.Events;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Submissions;
using Fadu.Kernel;

namespace Fadu.Application.Books;

/// <summary>
/// The values of one round in memory, caught up by event number; every score is computed from them. A copy that can be dropped at any
/// time and built anew from the events. May be used by many threads.
/// </summary>
public sealed class ScoreBook : IDisposable
{
    private readonly PostgresEventStore _store;
    private readonly BookLoader _loader;
    private readonly RoundFacts _facts;
    private readonly RoundFacts? _previousFacts;
    private readonly BookTables _tables;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly CatchUps _catchUps;

    private ScoreBook(PostgresEventStore store, RevisionCatalogue revisions, BookLoader loader, RoundFacts facts, RoundFacts? previous, EventPosition position)
    {
        (_store, _loader, _facts, _previousFacts, _tables) = (store, loader, facts, previous, new(revisions, facts, previous));
        Intake = new(store, () => Position, batch => TakeInAsync(batch, CancellationToken.None));
        (_catchUps, Tally) = (new(Intake.RunAsync), EventTally.Since(position));
    }

    /// <summary>Code of the round.</summary>
    public string Code => _facts.Code;

    /// <summary>The round as the book knows it.</summary>
    public Round Round => _facts.Round;

    /// <summary>The moment that it shows for good; null: it can be caught up.</summary>
    public DateTimeOffset? AsOf { get; private init; }

    /// <summary>The last event that the book has taken in.</summary>
    public EventPosition Position => Tally.Position;

    /// <summary>How what was committed comes in.</summary>
    internal Intake Intake { get; }

    /// <summary>What it was handed since it was opened.</summary>
    internal EventTally Tally { get; private set; }

    /// <summary>Builds the book of a round from its events.</summary>
    /// <param name="store">The events.</param>
    /// <param name="revisions">Revisions of this node.</param>
    /// <param name="code">Code of the round.</param>
    /// <param name="asOf">As it stood at that moment, for good; null: as it stands now, to be caught up.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Null where there is (or was, at that moment) no such round.</returns>
    public static async Task<ScoreBook?> OpenAsync(PostgresEventStore store, RevisionCatalogue revisions, string code, DateTimeOffset? asOf, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(store);
        return await OpenAsync(store, revisions, code, await CompleteAsync(store, ct), asOf, ct);
    }

    /// <summary>The same as a book stood that had come to a certain place; it is not to be caught up.</summary>
    internal static Task<ScoreBook?> OpenAtAsync(PostgresEventStore store, RevisionCatalogue revisions, string code, EventPosition place, CancellationToken ct) =>
        OpenAsync(store, revisions, code, place, null, ct);

    private static async Task<ScoreBook?> OpenAsync(
        PostgresEventStore store, RevisionCatalogue revisions, string code, EventPosition horizon, DateTimeOffset? asOf, CancellationToken ct)
    {
        var loader = new BookLoader(store);
        var facts = await loader.LoadAsync(code, horizon, asOf, ct);
        if (facts.Round.Opening is not { } opening)
            return null;

        var previous = opening.PreviousRound is { } before ? await loader.LoadAsync(before, horizon, asOf, ct) : null;
        return new(store, revisions, loader, facts, previous, horizon) { AsOf = asOf };
    }

    // What was committed before it was asked for belongs in it, though a transaction that began earlier may be under way; one that takes
    // longer than any decision does is not waited for, and a book that is caught up takes in the rest.
    private static async Task<EventPosition> CompleteAsync(PostgresEventStore store, CancellationToken ct)
    {
        var (last, began) = (await store.LastPositionAsync(ct), Stopwatch.GetTimestamp());
        var horizon = await store.HorizonAsync(ct);
        while (horizon < last && Stopwatch.GetElapsedTime(began) < BookShelf.LongestWait)
        {
            await Task.Delay(5, ct);
            horizon = await store.HorizonAsync(ct);
        }

        // The event itself where it may be had, since this is shown to people; behind it the horizon has nothing that they could look up.
        return horizon < last ? horizon : last;
    }

    /// <summary>
    /// Takes in what was committed before it was asked for, as far as it can be handed out a moment later; those who ask at once share a statement.
    /// </summary>
    /// <exception cref="InvalidOperationException">It shows a past moment.</exception>
    public async Task CatchUpAsync(CancellationToken ct)
    {
        StaysAsItIs();
        await _catchUps.JoinAsync(ct);
    }

    /// <summary>Keeps it caught up until it is cancelled.</summary>
    /// <exception cref="InvalidOperationException">It shows a past moment.</exception>
    public async Task FollowAsync(CancellationToken ct)
    {
        StaysAsItIs();
        await foreach (var batch in _store.FollowAsync(new(Position, null) { WithMetadata = false }, 1000, ct))
            await TakeInAsync(batch, ct);
    }

    /// <summary>Scores of all units.</summary>
    /// <param name="basis">口径.</param>
    /// <param name="revision">Under that revision; null: under the one that the round stands on.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Or <c>revision.unknown</c>.</returns>
    public Task<Result<BookReading>> ReadAsync(Basis basis, int? revision, CancellationToken ct) => AloneAsync<Result<BookReading>>(
        async () =>
        {
            var number = revision ?? Round.Revision;
            return await _tables.FindAsync(basis, number, ct) is { } table
                ? new BookReading(table.Scores(_tables.BandSetOf(table.Revision.Definition)), basis, number, Position)
                : RoundProblems.UnknownRevision(Round.Opening!.IndexSystem, number);
        },
        ct);

    /// <summary>Codes of the items that bind for a unit, as its draft or its submitted values have it.</summary>
    /// <param name="unit">Its code; it takes part.</param>
    /// <param name="submission">Its submission as just loaded, which may be ahead of the book.</param>
    /// <param name="draft">Whether from the draft; else from what was submitted.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<IReadOnlySet<string>> BindingAsync(string unit, Submission submission, bool draft, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            if (!_facts.Round.Units.ContainsKey(unit) || await _tables.FindAsync(Basis.Reported, Round.Revision, ct) is not { } table)
                return new HashSet<string>();

            // Only where a condition looks at the group do the other units matter, and scoring them all takes time.
            var scores = table.Revision.Definition.Indicators.Any(indicator => indicator.AppliesWhen is { UsesPeers: true })
                ? (table.ScoresWith(unit, _tables.BandSetOf(table.Revision.Definition), View), table.RowOf(unit))
                : (table.Revision.Plan.Score(BookTable.OfOne(table.Revision, unit, _facts, table.Previous, View), null), 0);
            return BindingItems.Of(scores.Item1, scores.Item2);
        }
        finally
        {
            _one.Release();
        }

        Value View(SystemParameter parameter) =>
            draft ? DraftValues.Of(submission, parameter, Round) : SubmissionValues.ValueOf(submission, parameter.Item!, Basis.Reported, Round);
    }

    /// <summary>Scores of all units on the reported basis, but for one unit, of which its draft counts. For that unit's people alone.</summary>
    /// <param name="unit">Its code; it takes part.</param>
    /// <param name="revision">Under that revision; null: under the one that the round stands on.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Or <c>revision.unknown</c>.</returns>
    public Task<Result<BookReading>> PreviewAsync(string unit, int? revision, CancellationToken ct) => AloneAsync<Result<BookReading>>(
        async () =>
        {
            var number = revision ?? Round.Revision;
            if (await _tables.FindAsync(Basis.Reported, number, ct) is not { } table)
                return RoundProblems.UnknownRevision(Round.Opening!.IndexSystem, number);
            var scores = table.ScoresWith(unit, _tables.BandSetOf(table.Revision.Definition), parameter => DraftValues.Of(_facts.SubmissionOf(unit), parameter, Round));
            return new BookReading(scores, Basis.Reported, number, Position);
        },
        ct);

    /// <summary>Scores of all units as they stand, and as they would come out were another revision adopted.</summary>
    /// <param name="basis">口径.</param>
    /// <param name="plan">The revision, or a draft of one.</param>
    /// <param name="ct">Ends it.</param>
    public Task<AdoptionReading> AdoptedAsync(Basis basis, ScoringPlan plan, CancellationToken ct) => AloneAsync(
        async () =>
        {
            var table = await _tables.FindAsync(basis, Round.Revision, ct)
                ?? throw new InvalidOperationException($"Revision {Round.Revision} of the round {Code} is not there.");
            var before = table.Scores(_tables.BandSetOf(table.Revision.Definition));
            return new AdoptionReading(
                new(before, basis, Round.Revision, Position), table.ScoresUnder(plan, _tables.BandSetOf(plan.System), before, _facts));
        },
        ct);

    /// <summary>Tells when events have been taken in.</summary>
    internal Movement Moved { get; } = new();

    /// <summary>The submissions of all units that take or took part, by unit, as the book knows them.</summary>
    public Task<IReadOnlyDictionary<string, Submission>> SubmissionsAsync(CancellationToken ct) => AloneAsync(
        () => Task.FromResult<IReadOnlyDictionary<string, Submission>>(ByUnit(_facts.SubmissionOf)), ct);

    /// <summary>The scores on a basis under the revision that the round stands on, with the submissions and moments at the same place.</summary>
    public async Task<BookMoment> MomentAsync(Basis basis, CancellationToken ct) => (await MomentAsync(basis, null, ct)).Value!;

    /// <summary>The same under any revision.</summary>
    /// <param name="basis">口径.</param>
    /// <param name="revision">Its number; null: the one that the round stands on.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Or <c>revision.unknown</c>.</returns>
    public Task<Result<BookMoment>> MomentAsync(Basis basis, int? revision, CancellationToken ct) => AloneAsync<Result<BookMoment>>(
        async () =>
        {
            var number = revision ?? Round.Revision;
            if (await _tables.FindAsync(basis, number, ct) is not { } table)
                return RoundProblems.UnknownRevision(Round.Opening!.IndexSystem, number);
            return new BookMoment(
                Round,
                new(table.Scores(_tables.BandSetOf(table.Revision.Definition)), basis, number, Position),
                Round.Units.Keys.ToDictionary(unit => unit, _facts.SubmissionOf, StringComparer.Ordinal),
                Round.Units.Keys.ToDictionary(unit => unit, _facts.TimesOf, StringComparer.Ordinal));
        },
        ct);

    /// <summary>The submissions of all units that take or took part, by unit, with the versions of their streams (0: the unit has none), and the last event that they know of.</summary>
    public Task<VersionedSubmissions> VersionedSubmissionsAsync(CancellationToken ct) => AloneAsync(
        () => Task.FromResult(new VersionedSubmissions(ByUnit(unit => (_facts.SubmissionOf(unit), _facts.VersionOf(unit))), Position)), ct);

    /// <inheritdoc />
    /// <remarks>One of a past moment is shared, and stays as it is; it holds nothing that the collector would not take.</remarks>
    public void Dispose()
    {
        if (AsOf is null)
            _one.Dispose();
    }

    private Dictionary<string, T> ByUnit<T>(Func<string, T> read) => Round.Units.Keys.ToDictionary(unit => unit, read, StringComparer.Ordinal);

    private async Task<T> AloneAsync<T>(Func<Task<T>> read, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            return await read();
        }
        finally
        {
            _one.Release();
        }
    }

    private void StaysAsItIs()
    {
        if (AsOf is { } moment)
            throw new InvalidOperationException($"The book of {Code} shows it as of {moment:O} and is not caught up.");
    }

    // Two ways lead here: what is asked for and what is followed.
    private Task TakeInAsync(IReadOnlyList<RecordedEvent> batch, CancellationToken ct) => AloneAsync(
        async () =>
        {
            await ApplyAsync([.. batch.SkipWhile(@event => @event.Position <= Position)], ct);
            return true;
        },
        ct);

    private async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, CancellationToken ct)
    {
        if (events is [])
            return;

        var changed = new HashSet<string>(StringComparer.Ordinal);
        var joined = new List<string>();
        var remeasured = new List<string>();
        var all = false;
        foreach (var @event in events)
        {
            var change = _facts.Apply(@event);
            all |= change.All;
            remeasured.AddRange(change.Remeasured ?? []);
            if (change.IsNew)
                joined.Add(change.Unit!);
            else if (change.Unit is { } unit)
                changed.Add(unit);

            var before = _previousFacts?.Apply(@event) ?? FactChange.None;
            all |= before.All || before.Remeasured is not null;
            if (before.Unit is { } earlier)
                changed.Add(earlier);
        }

        if (joined.Count > 0)
            await _loader.JoinAsync(_facts, joined, events[^1].Position, ct);
        if (all)
            _tables.Clear();
        _tables.Refresh(remeasured);
        _tables.Update(changed);
        Tally = Tally.With(events);
        Moved.Tell();
    }
}
