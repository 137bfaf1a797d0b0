using System.Collections.Immutable;
using System.Diagnostics;
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
    public ImmutableDictionary<string, ItemState> Items { get; private init; } = ImmutableDictionary<string, ItemState>.Empty;

    /// <summary>Why it was last returned; empty before.</summary>
    public IReadOnlyList<ReturnReason> Reasons { get; private init; } = [];

    /// <summary>Appeals, first first; number 1 stands at place 0.</summary>
    public ImmutableList<Appeal> Appeals { get; private init; } = [];

    /// <summary>How many appeals are not decided.</summary>
    public int OpenAppeals => Appeals.Count(appeal => appeal.Decision is null);

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
            ItemReported(var code, var value) => state.Edited(code, item => item with { Draft = value }),
            ItemCleared(var code) => state.Edited(code, item => item with { Draft = null }),
            EvidenceAttached(var code, var sha256, var name, _, _) => state.Edited(code, item => item with { Evidence = [.. item.Evidence, new(sha256, name)] }),
            EvidenceDetached(var code, var sha256) => state.Edited(code, item => item with { Evidence = [.. item.Evidence.Where(file => file.Sha256 != sha256)] }),
            SubmissionSubmitted(var revision, _) => state with { Status = SubmissionStatus.Submitted, Revision = revision, Items = Promoted(state.Items) },
            ItemVerified(var code, var value, var revision) => state.With(code, item => item with { Verified = new(value, revision, null) }),
            ItemCorrected(var code, var value, var reason, var revision) => state.With(code, item => item with { Verified = new(value, revision, reason) }),
            ItemGraded(var code, var evaluator, var grade, var revision) => state.With(code, item => item.With(new Grade(evaluator, grade, revision))),
            ItemGradeWithdrawn(var code, var evaluator) => state.With(code, item => item with { Grades = [.. item.Grades.Where(grade => grade.Evaluator != evaluator)] }),
            ItemSupplied(var code, var value, var source, var revision) => state.With(code, item => item with { Supplied = new(value, revision, source) }),
            ItemSupplyWithdrawn(var code, _) => state.With(code, item => item with { Supplied = null }),
            SubmissionReturned(var reasons) => state with { Status = SubmissionStatus.Returned, Reasons = reasons },
            SubmissionAccepted => state with { Status = SubmissionStatus.Accepted },
            AppealFiled(var number, var publication, var indicator, var reason) =>
                state with { Appeals = state.Appeals.Add(new(number, publication, indicator, reason, null)) },
            AppealDecided decided => state.With(decided),
            _ => throw new UnreachableException($"No case for {@event?.GetType().Name}."),
        };
    }

    /// <summary>What is known of an item; everything empty where nothing is.</summary>
    public ItemState Item(string code) => Items.GetValueOrDefault(code, ItemState.Empty);

    // After a submission the unit changes only items that a new revision brought; that does not take the submission back.
    private Submission Edited(string code, Func<ItemState, ItemState> change)
    {
        var edited = With(code, change);
        return Status is SubmissionStatus.None or SubmissionStatus.Returned ? edited with { Status = SubmissionStatus.Draft } : edited;
    }

    private Submission With(string code, Func<ItemState, ItemState> change) => this with { Items = Items.SetItem(code, change(Item(code))) };

    private Submission With(AppealDecided decided)
    {
        var decision = this with { Appeals = Appeals.SetItem(decided.Number - 1, Appeals[decided.Number - 1] with { Decision = decided }) };
        return decided.Correction is { } correction ? decision.With(correction.Item, item => item with { Appealed = correction.Value }) : decision;
    }

    private static ImmutableDictionary<string, ItemState> Promoted(ImmutableDictionary<string, ItemState> items)
    {
        var promoted = items.ToBuilder();
        foreach (var (code, item) in items)
        {
            if (item.Promoted() is var after && !ReferenceEquals(after, item))
                promoted[code] = after;
        }

        return promoted.ToImmutable();
    }
}
