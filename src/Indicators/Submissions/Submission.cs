using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Fadu.Indicators.Rounds;

namespace Fadu.Indicators.Submissions;

/// <summary>A unit's submission (填报) in a round as far as decisions and score books need to know it: its events folded.</summary>
public sealed record Submission
{
    private Submission()
    {
    }

    /// <summary>Before the first event.</summary>
    public static Submission None { get; } = new();

    /// <summary>How far it is.</summary>
    public SubmissionStatus Status { get; private init; }

    /// <summary>The revision that stood when it was last submitted; 0 before.</summary>
    public int Revision { get; private init; }

    /// <summary>Items that anything is known of, by code; also those that a later revision removed.</summary>
    /// <remarks>
    /// A plain dictionary that nobody changes once it stands here, copied with every change: of the hundred items of a submission that is
    /// cheaper than a tree, and a book of thousands of submissions is made without one.
    /// </remarks>
    public IReadOnlyDictionary<string, ItemState> Items { get; private init; } = new Dictionary<string, ItemState>(StringComparer.Ordinal);

    /// <summary>Why it was last returned; empty before.</summary>
    public IReadOnlyList<ReturnReason> Reasons { get; private init; } = [];

    /// <summary>Appeals, first first; number 1 stands at place 0.</summary>
    public ImmutableList<Appeal> Appeals { get; private init; } = [];

    /// <summary>How many appeals wait for a decision: neither decided nor withdrawn.</summary>
    public int OpenAppeals => Appeals.Count(appeal => appeal.IsOpen);

    /// <summary>The stream of a submission.</summary>
    /// <exception cref="ArgumentException">A code is empty or has a slash: no round and no unit has such a code.</exception>
    public static string StreamOf(string round, string unit)
    {
        _ = Round.StreamOf(round);
        ArgumentException.ThrowIfNullOrEmpty(unit);
        return unit.Contains('/', StringComparison.Ordinal)
            ? throw new ArgumentException($"'{unit}' has a slash; codes have none.", nameof(unit))
            : $"submission/{round}/{unit}";
    }

    /// <summary>Folds one event in. Pure; checks nothing again.</summary>
    public static Submission Evolve(Submission state, SubmissionEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        return @event switch
        {
            SubmissionSubmitted(var revision, _) => state with { Status = SubmissionStatus.Submitted, Revision = revision, Items = Promoted(state.Items) },
            SubmissionReturned(var reasons) => state with { Status = SubmissionStatus.Returned, Reasons = reasons },
            SubmissionAccepted => state with { Status = SubmissionStatus.Accepted },
            AppealFiled(var number, var publication, var indicator, var reason) =>
                state with { Appeals = state.Appeals.Add(new(number, publication, indicator, reason, null)) },
            AppealWithdrawn(var number, _) => state with { Appeals = state.Appeals.SetItem(number - 1, state.Appeals[number - 1] with { Withdrawn = true }) },
            AppealDecided decided => state.With(decided),
            _ => state.Edited(@event) with { Items = With(state.Items, ItemState.Of(@event), ItemState.Evolve(state.Item(ItemState.Of(@event)), @event)) },
        };
    }

    /// <summary>Folds many events in: the same as <see cref="Evolve"/> one after the other, without a copy of the items for each.</summary>
    /// <param name="state">Before them.</param>
    /// <param name="events">First first.</param>
    /// <param name="shared">What it has in common with other submissions; null: nothing.</param>
    public static Submission Replay(Submission state, IEnumerable<SubmissionEvent> events, SharedItems? shared = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(events);
        // Copies that nobody else has seen, so that each takes its events in itself.
        var items = state.Items.ToDictionary(item => item.Key, item => item.Value with { }, StringComparer.Ordinal);
        foreach (var @event in events)
        {
            switch (@event)
            {
                case SubmissionSubmitted submitted:
                    state = state with { Status = SubmissionStatus.Submitted, Revision = submitted.Revision };
                    foreach (var item in items.Values)
                        item.Promote();
                    break;
                case SubmissionReturned or SubmissionAccepted or AppealFiled or AppealWithdrawn or AppealDecided:
                    state = Evolve(state, @event);
                    if (@event is AppealDecided { Correction: { } correction })
                        items[correction.Item] = items.GetValueOrDefault(correction.Item, ItemState.Empty) with { Appealed = correction.Value };
                    break;
                default:
                    (CollectionsMarshal.GetValueRefOrAddDefault(items, ItemState.Of(@event), out _) ??= new()).Take(@event);
                    state = state.Edited(@event);
                    break;
            }
        }

        return state with { Items = shared?.Of(items) ?? items };
    }

    /// <summary>What is known of an item; everything empty where nothing is.</summary>
    public ItemState Item(string code) => Items.GetValueOrDefault(code, ItemState.Empty);

    // After a submission the unit changes only items that a new revision brought; that does not take the submission back.
    private Submission Edited(SubmissionEvent @event) =>
        @event is ItemReported or ItemCleared or EvidenceAttached or EvidenceDetached && Status is SubmissionStatus.None or SubmissionStatus.Returned
            ? this with { Status = SubmissionStatus.Draft }
            : this;

    private Submission With(AppealDecided decided)
    {
        var decision = this with { Appeals = Appeals.SetItem(decided.Number - 1, Appeals[decided.Number - 1] with { Decision = decided }) };
        return decided.Correction is { } correction
            ? decision with { Items = With(Items, correction.Item, Item(correction.Item) with { Appealed = correction.Value }) }
            : decision;
    }

    private static Dictionary<string, ItemState> With(IReadOnlyDictionary<string, ItemState> items, string code, ItemState item) =>
        new(items, StringComparer.Ordinal) { [code] = item };

    private static Dictionary<string, ItemState> Promoted(IReadOnlyDictionary<string, ItemState> items) =>
        items.ToDictionary(item => item.Key, item => item.Value.Promoted(), StringComparer.Ordinal);
}
