using System.Collections.Concurrent;
using Fadu.Application.Access;
using Fadu.Application.Books;
using Fadu.Application.Histories;
using Fadu.EventStore;
using Fadu.EventStore.Events;
using Fadu.EventStore.Reading;
using Fadu.Formula.Values;
using Fadu.Indicators.Differences;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Submissions;
using Fadu.Kernel;

namespace Fadu.Application.Differences;

/// <summary>Answers why a unit's score changed.</summary>
/// <param name="store">The events.</param>
/// <param name="books">The values of rounds.</param>
/// <param name="clock">Tells what is past.</param>
public sealed class DifferenceDesk(PostgresEventStore store, BookShelf books, TimeProvider clock)
{
    // A revision between two is compiled for tens of milliseconds; more pairs than these are hardly asked for within a round.
    private const int MostPlans = 16;

    private readonly ConcurrentDictionary<(ScoringPlan Before, ScoringPlan After), DifferencePlans> _plans = new();

    /// <summary>Why a unit's score changed between two moments.</summary>
    /// <param name="sight">Who asks, and sees the unit's submission: to its reporters whoever evaluates has no name.</param>
    /// <param name="round">Code of the round.</param>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="from">Before.</param>
    /// <param name="to">After; null: as it stands now.</param>
    /// <param name="view">On which basis, and under which revision at both moments.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>
    /// Or <c>round.unknown</c>, <c>difference.moments</c>, <c>difference.round_not_open</c>, <c>difference.unit_not_enrolled</c>, <c>revision.unknown</c>.
    /// </returns>
    public async Task<Result<ScoreDifference>> FindAsync(Sight sight, string round, string unit, DateTimeOffset from, DateTimeOffset? to, DifferenceView view, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (from >= (to ?? clock.GetUtcNow()) || to > clock.GetUtcNow())
            return DifferenceProblems.Moments;
        if ((to is { } moment ? await books.AsOfAsync(round, moment, ct) : await books.FindAsync(round, ct)) is not { } later)
            return RoundProblems.Unknown(round);
        if (await books.AsOfAsync(round, from, ct) is not { } earlier)
            return DifferenceProblems.NoRound(round);
        if (!earlier.Round.Units.ContainsKey(unit) || !later.Round.Units.ContainsKey(unit))
            return DifferenceProblems.NoUnit(unit);

        var basis = view.Basis;
        var (first, last) = (await earlier.MomentAsync(basis, view.Revision, ct), await later.MomentAsync(basis, view.Revision, ct));
        if (first.Value is not { } before || last.Value is not { } after)
            return first.Problems.Concat(last.Problems).Distinct().ToArray();
        var asLater = await earlier.ReadAsync(basis, after.Reading.Revision, ct);
        if (!asLater.Succeeded)
            return asLater.Problems.ToArray();

        var system = after.Reading.Scores.Plan.System.System;
        var causes = await CausesAsync(new(sight), before, after, to, unit, system, basis, ct);
        var split = DifferenceFinder.Find(
            PlansOf(before.Reading.Scores.Plan, after.Reading.Scores.Plan),
            new(before.Reading.Scores.Table, asLater.Value!.Scores.Table, after.Reading.Scores.Table),
            after.Round.Opening!.BandSet,
            unit,
            parameter => KindOf(causes.GetValueOrDefault(parameter.Key)));
        return new ScoreDifference(split, before.Reading.Revision, after.Reading.Revision, causes);
    }

    // Without an event it was the new revision that no longer counts what was found, or admits it.
    private static DifferenceKind KindOf(ValueCause? cause) => cause switch
    {
        null => DifferenceKind.Formulas,
        { ByReview: true } => DifferenceKind.Decisions,
        _ => DifferenceKind.Values,
    };

    private DifferencePlans PlansOf(ScoringPlan before, ScoringPlan after)
    {
        if (_plans.Count >= MostPlans)
            _plans.Clear();
        return _plans.GetOrAdd((before, after), pair => new(pair.Before, pair.After));
    }

    private async Task<IReadOnlyDictionary<string, ValueCause>> CausesAsync(
        HistoryRules rules, BookMoment before, BookMoment after, DateTimeOffset? to, string unit, IndexSystem system, Basis basis, CancellationToken ct)
    {
        var causes = new Dictionary<string, ValueCause>(StringComparer.Ordinal);
        var (state, until) = (before.Submissions[unit], after.Submissions[unit]);
        if (ReferenceEquals(state, until))
            return causes;

        var folded = Submission.None;
        var stream = Submission.StreamOf(after.Round.Opening!.Code, unit);
        await foreach (var @event in store.ReadStreamAsync(stream, StreamRange.Whole, ct))
        {
            if (@event.Position > after.Reading.Position || @event.Time > to)
                continue;

            var next = Submission.Evolve(folded, (SubmissionEvent)@event.Body);
            foreach (var item in system.Items)
            {
                if (!ReferenceEquals(next.Item(item.Code), folded.Item(item.Code)) && ValueOf(next, item) != ValueOf(folded, item))
                    causes[item.Code] = CauseOf(rules, @event, item.Code);
            }

            folded = next;
        }

        // What was changed before the first moment, and what came back to its old value, is no cause of anything.
        foreach (var code in causes.Keys.ToArray())
        {
            var item = system.Items.First(one => one.Code == code);
            if (ValueOf(state, item) == ValueOf(until, item))
                causes.Remove(code);
        }

        return causes;

        Value ValueOf(Submission submission, Item item) => SubmissionValues.ValueOf(submission, item, basis, after.Round);
    }

    private static ValueCause CauseOf(HistoryRules rules, RecordedEvent @event, string item)
    {
        var (account, role) = (@event.Metadata.User, @event.Metadata.Actor?.Role);
        var named = rules.Names(@event.Stream, account, role);
        return new(
            @event.Version, @event.Type, named ? account : null, role ?? (named ? null : "evaluator"), @event.Time, ReasonOf(@event.Body, item) ?? @event.Metadata.Reason,
            @event.Body is not SubmissionSubmitted);
    }

    private static string? ReasonOf(object @event, string item) => @event switch
    {
        ItemCorrected corrected => corrected.Reason,
        ItemSupplied supplied => supplied.Source,
        AppealDecided { Correction: { } correction, Reason: var reason } when correction.Item == item => reason,
        _ => null,
    };
}
