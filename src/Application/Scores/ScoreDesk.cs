using System.Runtime.CompilerServices;
using Fadu.Application.Access;
using Fadu.Application.Books;
using Fadu.Application.Turns;
using Fadu.Indicators.Gaps;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Trials;
using Fadu.Kernel;

namespace Fadu.Application.Scores;

/// <summary>Everything that shows scores goes through here, so that everybody sees what the row rules grant and nothing else.</summary>
/// <remarks>One SQL statement for each read, whatever the round's size: what is new since the book was last read. For a past moment that was not asked for lately, seven at most.</remarks>
/// <param name="books">The values of each round.</param>
/// <param name="clock">Tells what is past.</param>
public sealed class ScoreDesk(BookShelf books, TimeProvider clock) : IDisposable
{
    // A trial reads what the whole group comes to; one request may ask for dozens.
    private readonly WorkTurns _trials = new(2, 200, new(
        "trial.busy", new("正在试算别的单位的得分，请过一会儿再试", "the scores of other units are being tried; try again in a while"), null));

    private readonly PastScores _past = new(books, clock);

    // What the group came to is worked out once for all who open explanations of the same scores.
    private readonly ConditionalWeakTable<RoundScores, UnitContexts> _contexts = [];
    private readonly ConditionalWeakTable<RoundScores, RankingOrders> _orders = [];

    /// <summary>The scores of a round as far as somebody may see them.</summary>
    /// <param name="sight">What that is.</param>
    /// <param name="round">Code of the round.</param>
    /// <param name="view">Which scores.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Or <c>round.unknown</c>, also where it is not seen; <c>scores.as_of_future</c>, <c>scores.round_not_open</c>, <c>revision.unknown</c>.</returns>
    public async Task<Result<SeenScores>> ReadAsync(Sight sight, string round, ScoreView view, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(view);
        if (!Sees(sight, round, out var known))
            return RoundProblems.Unknown(round);

        Result<BookReading> reading;
        if (view.AsOf is { } moment)
            reading = await _past.ReadAsync(round, view, moment, ct);
        else if (await books.FindAsync(round, ct) is { } book)
            reading = await book.ReadAsync(view.Basis, view.Revision, ct);
        else
            return RoundProblems.Unknown(round);

        return reading.Succeeded ? Seen(sight, known, reading.Value, view.AsOf, isPreview: false) : reading.Problems.ToArray();
    }

    /// <summary>The same from a book that is at hand: as it stands, without a question to the database.</summary>
    /// <param name="sight">What somebody may see.</param>
    /// <param name="book">The round's book.</param>
    /// <param name="basis">口径.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Or <c>round.unknown</c>, also where it is not seen.</returns>
    public async Task<Result<SeenScores>> OfBookAsync(Sight sight, ScoreBook book, Basis basis, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(book);
        if (!Sees(sight, book.Code, out var known))
            return RoundProblems.Unknown(book.Code);

        var reading = await book.ReadAsync(basis, null, ct);
        return reading.Succeeded ? Seen(sight, known, reading.Value, null, isPreview: false) : reading.Problems.ToArray();
    }

    /// <summary>One unit of scores that were read.</summary>
    /// <returns>Or <c>round.unit_not_enrolled</c>, also where it is not seen.</returns>
    public static Result<SeenUnit> UnitOf(SeenScores scores, string unit)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return scores.Find(unit) is { } found ? found : NotEnrolled(unit);
    }

    /// <summary>The units of a round that somebody may see, in order.</summary>
    /// <param name="sight">What that is.</param>
    /// <param name="round">Code of the round.</param>
    /// <param name="view">Which scores.</param>
    /// <param name="admits">Which units; null: all.</param>
    /// <param name="order">In which order.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Or as <see cref="ReadAsync"/>; <c>scores.unknown_indicator</c>, <c>scores.indicator_missing</c>.</returns>
    public async Task<Result<IReadOnlyList<RankedUnit>>> RankingAsync(
        Sight sight, string round, ScoreView view, Func<SeenUnit, bool>? admits, RankingOrder order, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        var scores = await ReadAsync(sight, round, view, ct);
        return scores.Succeeded ? Rankings.Of(scores.Value, admits, order) : scores.Problems.ToArray();
    }

    /// <summary>One unit's scores; those of a unit that was withdrawn only for those who see its marks.</summary>
    /// <param name="sight">What is seen.</param>
    /// <param name="round">Code of the round.</param>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="view">Which scores.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Or as <see cref="ReadAsync"/>; <c>round.unit_not_enrolled</c>, also where it is not seen.</returns>
    public async Task<Result<SeenUnit>> UnitAsync(Sight sight, string round, string unit, ScoreView view, CancellationToken ct)
    {
        var scores = await ReadAsync(sight, round, view, ct);
        return scores.Succeeded ? UnitOf(scores.Value, unit) : scores.Problems.ToArray();
    }

    /// <summary>
    /// What a unit would get if it submitted now what it has reported, among the submitted values of the others. Drafts are nobody else's
    /// business: only for those who report for it.
    /// </summary>
    /// <param name="sight">Who looks.</param>
    /// <param name="round">Code of the round.</param>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="revision">Under that revision; null: under the one that the round stands on.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Or <c>round.unknown</c>, <c>round.unit_not_enrolled</c>, each also where it is not seen; <c>revision.unknown</c>.</returns>
    public async Task<Result<SeenUnit>> PreviewAsync(Sight sight, string round, string unit, int? revision, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        if (!Sees(sight, round, out var known))
            return RoundProblems.Unknown(round);
        if (!sight.Reports(unit) || !known.TakesPart(unit))
            return NotEnrolled(unit);
        if (await books.FindAsync(round, ct) is not { } book)
            return RoundProblems.Unknown(round);

        var reading = await book.PreviewAsync(unit, revision, ct);
        return !reading.Succeeded ? reading.Problems.ToArray()
            : Seen(sight, known, reading.Value, null, isPreview: true).Find(unit) is { } found ? found
            : NotEnrolled(unit);
    }

    /// <summary>What a unit would get with other values than it has, the others as they are. Nothing is stored.</summary>
    /// <remarks>
    /// Who may not see the values of every unit of the group tries none that are compared within it: answer by answer, they would tell what
    /// the others have. Where such a value stays as it is, nothing is told.
    /// </remarks>
    /// <param name="sight">Who tries; whoever sees the unit's submission.</param>
    /// <param name="round">Code of the round.</param>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="basis">On which values the others stand.</param>
    /// <param name="values">Items with the values to try; all other items as they are on the basis.</param>
    /// <param name="fromDraft">
    /// Whether the unit stands on what it has reported and not submitted yet, as in <see cref="PreviewAsync"/>: only for those who report for
    /// it, on the basis of what is reported. For all others it says nothing.
    /// </param>
    /// <param name="ct">Ends it.</param>
    /// <returns>
    /// Or <c>round.unknown</c>, <c>round.unit_not_enrolled</c>, each also where it is not seen; <c>trial.busy</c>; all at once <c>submission.item_twice</c>,
    /// <c>submission.unknown_item</c>, <c>value.*</c>, <c>whatif.peers_unseen</c>.
    /// </returns>
    public async Task<Result<SeenUnit>> TryAsync(
        Sight sight, string round, string unit, Basis basis, IReadOnlyList<ReportedItem> values, bool fromDraft, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(values);
        if (!Sees(sight, round, out var known))
            return RoundProblems.Unknown(round);
        if (!sight.SeesSubmission(known, unit))
            return NotEnrolled(unit);
        if (await books.FindAsync(round, ct) is not { } book)
            return RoundProblems.Unknown(round);

        var isDraft = fromDraft && basis is Basis.Reported && sight.Reports(unit) && known.TakesPart(unit);
        var reading = isDraft ? await book.PreviewAsync(unit, null, ct) : await book.ReadAsync(basis, null, ct);
        if (!reading.Succeeded)
            return reading.Problems.ToArray();

        var (scores, row) = (reading.Value.Scores, reading.Value.Scores.Table.Units.TakeWhile(one => one.Code != unit).Count());
        if (row == scores.Count)
            return NotEnrolled(unit);
        return await _trials.RunAsync<SeenUnit>(
            () =>
            {
                var (tried, trials) = (TriedValues.Read(scores.Plan.System, values), new UnitTrials(scores, row));
                var showsPeers = Seen(sight, known, reading.Value, null, isPreview: true).ShowsValuesOfGroup(row);
                Problem[] refusals = [.. tried.Problems, .. showsPeers ? [] : TryRules.Unseen(trials, scores.Plan.System, values, tried.Value)];
                ct.ThrowIfCancellationRequested();
                return refusals is [] ? Seen(sight, known, reading.Value with { Scores = trials.Rescored(tried.Value!) }, null, isPreview: true).Find(unit)! : refusals;
            },
            ct);
    }

    /// <inheritdoc />
    public void Dispose() => _trials.Dispose();

    private static bool Sees(Sight sight, string round, out Round known)
    {
        known = sight.Register.Rounds.GetValueOrDefault(round) ?? Round.None;
        return known.Opening is not null && sight.SeesRound(known);
    }

    private SeenScores Seen(Sight sight, Round round, BookReading reading, DateTimeOffset? asOf, bool isPreview) =>
        new(
            sight,
            round,
            reading,
            _contexts.GetValue(reading.Scores, scores => new(scores)),
            _orders.GetValue(reading.Scores, scores => new(scores)))
        { AsOf = asOf, IsPreview = isPreview };

    private static Problem NotEnrolled(string unit) => new(
        "round.unit_not_enrolled",
        new($"单位“{unit}”没有参加本轮，或你无权查看，请核对编号", $"the unit '{unit}' takes no part in the round, or is not yours to see; check the code"),
        "unit");
}
