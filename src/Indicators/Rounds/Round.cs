using System.Collections.Immutable;
using System.Diagnostics;

namespace Fadu.Indicators.Rounds;

/// <summary>A round (评估轮次) as far as decisions and score books need to know it: its events folded.</summary>
public sealed record Round
{
    private Round()
    {
    }

    /// <summary>Before the first event.</summary>
    public static Round None { get; } = new();

    /// <summary>How far it is.</summary>
    public RoundStatus Status { get; private init; }

    /// <summary>How it was opened; null before.</summary>
    public RoundOpened? Opening { get; private init; }

    /// <summary>Number of the revision that stands; 0 before the opening.</summary>
    public int Revision { get; private init; }

    /// <summary>Last moment to submit, for units without an extension.</summary>
    public DateTimeOffset Deadline { get; private init; }

    /// <summary>Every unit that takes or took part, by code.</summary>
    public ImmutableDictionary<string, Enrolment> Units { get; private init; } = ImmutableDictionary<string, Enrolment>.Empty;

    /// <summary>Last moments to submit of units that got an extension, by code.</summary>
    public ImmutableDictionary<string, DateTimeOffset> Extensions { get; private init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>Everybody who evaluates or did, by account.</summary>
    public ImmutableDictionary<string, Evaluator> Evaluators { get; private init; } = ImmutableDictionary<string, Evaluator>.Empty;

    /// <summary>Panels by code.</summary>
    public ImmutableDictionary<string, Panel> Panels { get; private init; } = ImmutableDictionary<string, Panel>.Empty;

    /// <summary>By item code: the revision from which on its verified values count (<see cref="RevisionAdopted.Remeasured"/>).</summary>
    public ImmutableDictionary<string, int> Remeasured { get; private init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Samples, first first.</summary>
    public ImmutableList<SampleDrawn> Samples { get; private init; } = [];

    /// <summary>The last publication; null before the first.</summary>
    public Publication? Publication { get; private init; }

    /// <summary>The stream of a round.</summary>
    /// <exception cref="ArgumentException">The code is empty or has a slash: no round has such a code.</exception>
    public static string StreamOf(string code)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        return code.Contains('/', StringComparison.Ordinal)
            ? throw new ArgumentException($"'{code}' has a slash; codes have none.", nameof(code))
            : $"round/{code}";
    }

    /// <summary>Folds one event in. Pure; checks nothing again.</summary>
    public static Round Evolve(Round state, RoundEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        return @event switch
        {
            RoundOpened opened => state with { Status = RoundStatus.Open, Opening = opened, Revision = opened.Revision, Deadline = opened.Deadline },
            UnitEnrolled(var unit, var group) => state with { Units = state.Units.SetItem(unit, new(group, Withdrawn: false)) },
            UnitWithdrawn(var unit, _) => state with { Units = state.Units.SetItem(unit, state.Units[unit] with { Withdrawn = true }) },
            EvaluatorEnrolled(var account, var name, var of, var assigned) =>
                state with { Evaluators = state.Evaluators.SetItem(account, new(name ?? account, of, assigned, Withdrawn: false)) },
            EvaluatorWithdrawn(var account) =>
                state with { Evaluators = state.Evaluators.SetItem(account, state.Evaluators[account] with { Withdrawn = true }) },
            EvaluatorErased(var account, _) => state with
            {
                // Whoever folded the name before it was erased forgets it here.
                Evaluators = state.Evaluators.SetItem(account, state.Evaluators[account] with { Name = account, Erased = true }),
            },
            PanelFormed(var panel, var evaluators, var items) => state with { Panels = state.Panels.SetItem(panel, new(evaluators, items)) },
            PanelDissolved(var panel) => state with { Panels = state.Panels.Remove(panel) },
            DeadlineMoved(var deadline) => state with { Deadline = deadline },
            DeadlineExtended(var unit, var until, _) => state with { Extensions = state.Extensions.SetItem(unit, until) },
            RevisionAdopted(var revision, var items, _) => state with
            {
                Revision = revision,
                Remeasured = state.Remeasured.SetItems(items.Select(item => KeyValuePair.Create(item, revision))),
            },
            SampleDrawn drawn => state with { Samples = state.Samples.Add(drawn) },
            ResultsPublicised one => state with
            {
                Status = RoundStatus.Publicised,
                Publication = new(one.Number, one.Revision, one.Basis, one.Position, one.AppealsUntil, one.CorrectionNotice),
            },
            RoundClosed => state with { Status = RoundStatus.Closed },
            _ => throw new UnreachableException($"No case for {@event?.GetType().Name}."),
        };
    }

    /// <summary>Whether a unit takes part at this moment.</summary>
    public bool TakesPart(string unit) => Units.GetValueOrDefault(unit) is { Withdrawn: false };

    /// <summary>Last moment for a unit to submit: the round's deadline or its extension, whichever is later.</summary>
    public DateTimeOffset DeadlineOf(string unit) => Extensions.TryGetValue(unit, out var until) && until > Deadline ? until : Deadline;

    /// <summary>Whether what was verified, graded or supplied of an item under a revision still counts: type and unit of measure are the same.</summary>
    public bool Counts(string item, int revision) => !Remeasured.TryGetValue(item, out var since) || revision >= since;

    /// <summary>
    /// Whether the units of a group see each other's live ranks and the group's figures: from publication on, before as the round's
    /// <see cref="Visibility"/> says, counting the units that take part.
    /// </summary>
    /// <param name="group">Name of the group; null: the units without one.</param>
    public bool ShowsPeers(string? group) => Publication is not null || (Opening is { Visibility: { BeforePublication: true } visibility }
        && GroupSizes.Of(Units).Of(group) >= visibility.SmallestGroup);
}
