using Fadu.EventStore.Events;
using Fadu.Indicators.Progress;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Units;

namespace Fadu.Application.Books;

/// <summary>The events of one round folded: the round, its submissions, the units that take part.</summary>
/// <remarks>
/// Attributes count as they stand when results are first publicised; what is set later is of no account to this round. In whatever order
/// the streams are folded, the outcome is the same: the round's own comes first.
/// </remarks>
internal sealed class RoundFacts(string code)
{
    private readonly Dictionary<string, Submission> _submissions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _versions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Unit> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SubmissionClock> _clocks = new(StringComparer.Ordinal);
    private readonly string _prefix = $"submission/{code}/";

    public string Code { get; } = code;

    public Round Round { get; private set; } = Round.None;

    /// <summary>Where results were first publicised; null: not yet.</summary>
    public EventPosition? Frozen { get; private set; }

    public string RoundStream { get; } = $"round/{code}";

    public Submission SubmissionOf(string unit) => _submissions.GetValueOrDefault(unit, Submission.None);

    public SubmissionTimes TimesOf(string unit) => _clocks.GetValueOrDefault(unit)?.Times ?? SubmissionTimes.None;

    /// <summary>Version of a unit's submission; 0: it has none.</summary>
    public long VersionOf(string unit) => _versions.GetValueOrDefault(unit);

    public Unit UnitOf(string unit) => _units.GetValueOrDefault(unit, Unit.None);

    /// <summary>Begins anew with a unit, whose events are about to be read from the first.</summary>
    public void Forget(string unit) => _units.Remove(unit);

    /// <summary>Folds many events of one submission in, as they are read when the book is built.</summary>
    /// <param name="stream">Its stream.</param>
    /// <param name="events">All of them, in their order.</param>
    /// <param name="shared">What it has in common with the submissions folded before.</param>
    public void Replay(string stream, IReadOnlyList<RecordedEvent> events, SharedItems shared)
    {
        var unit = stream[_prefix.Length..];
        _submissions[unit] = Submission.Replay(SubmissionOf(unit), events.Select(@event => (SubmissionEvent)@event.Body), shared);
        var clock = ClockOf(unit);
        foreach (var @event in events)
            clock.Apply(@event.Body is ItemReported it ? it with { Item = shared.CodeOf(it.Item) } : (SubmissionEvent)@event.Body, @event.Time);
        _versions[unit] = VersionOf(unit) + events.Count;
    }

    /// <summary>Folds one event in, where it concerns the round.</summary>
    public FactChange Apply(RecordedEvent @event) => @event.Body switch
    {
        SubmissionEvent submission when @event.Stream.StartsWith(_prefix, StringComparison.Ordinal) => Apply(@event.Stream[_prefix.Length..], submission, @event),
        RoundEvent round when @event.Stream == RoundStream => Apply(round, @event.Position),
        UnitEvent unit when Round.Units.ContainsKey(CodeOf(@event.Stream)) => Apply(CodeOf(@event.Stream), unit, @event.Position),
        _ => FactChange.None,
    };

    private static string CodeOf(string unitStream) => unitStream["unit/".Length..];

    private SubmissionClock ClockOf(string unit) => _clocks.TryGetValue(unit, out var clock) ? clock : _clocks[unit] = new();

    private FactChange Apply(string unit, SubmissionEvent body, RecordedEvent @event)
    {
        ClockOf(unit).Apply(body, @event.Time);
        (_submissions[unit], _versions[unit]) = (Submission.Evolve(SubmissionOf(unit), body), @event.Version);
        return FactChange.Of(unit);
    }

    private FactChange Apply(RoundEvent @event, EventPosition position)
    {
        Round = Round.Evolve(Round, @event);
        if (@event is ResultsPublicised)
            Frozen ??= position;
        return @event switch
        {
            UnitEnrolled enrolled when !_units.ContainsKey(enrolled.Unit) => FactChange.Joined(enrolled.Unit),
            RevisionAdopted adopted => FactChange.Adopted(adopted.Remeasured),
            UnitEnrolled or UnitWithdrawn or RoundOpened => FactChange.Everything,
            _ => FactChange.None,
        };
    }

    private FactChange Apply(string code, UnitEvent @event, EventPosition position)
    {
        if (@event is AttributeSet or AttributeCleared && Frozen is { } frozen && position > frozen)
            return FactChange.None;

        _units[code] = Unit.Evolve(UnitOf(code), @event);
        return @event is UnitRegistered or UnitRenamed ? FactChange.Everything : FactChange.Of(code);
    }
}
