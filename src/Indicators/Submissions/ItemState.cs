using System.Diagnostics;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Submissions;

/// <summary>One item of a submission.</summary>
public sealed record ItemState
{
    internal static ItemState Empty { get; } = new();

    /// <summary>What the unit has reported last, submitted or not; null: nothing.</summary>
    public ItemValue? Draft { get; internal init; }

    /// <summary>What it was when the unit last submitted; null: nothing.</summary>
    public ItemValue? Submitted { get; internal init; }

    /// <summary>What evaluators found the submitted value to be; null: not looked at since it changed.</summary>
    public VerifiedValue? Verified { get; internal init; }

    /// <summary>Value from a survey or a register; null: none.</summary>
    public SuppliedValue? Supplied { get; internal init; }

    /// <summary>Grades, one for each evaluator, in the order in which they first graded.</summary>
    public IReadOnlyList<Grade> Grades { get; internal init; } = [];

    /// <summary>What a decision on an appeal made it; null: nothing.</summary>
    public ItemValue? Appealed { get; internal init; }

    /// <summary>Files, in the order in which they were attached.</summary>
    public IReadOnlyList<Evidence> Evidence { get; internal init; } = [];

    /// <summary>Files that were there when the unit last submitted; empty before.</summary>
    public IReadOnlyList<Evidence> SubmittedEvidence { get; internal init; } = [];

    /// <summary>Code of the item that an event is about.</summary>
    internal static string Of(SubmissionEvent @event) => @event switch
    {
        ItemReported it => it.Item,
        ItemCleared it => it.Item,
        EvidenceAttached it => it.Item,
        EvidenceDetached it => it.Item,
        ItemVerified it => it.Item,
        ItemCorrected it => it.Item,
        ItemGraded it => it.Item,
        ItemGradeWithdrawn it => it.Item,
        ItemSupplied it => it.Item,
        ItemSupplyWithdrawn it => it.Item,
        _ => throw new UnreachableException($"No case for {@event?.GetType().Name}."),
    };

    /// <summary>Folds in one event that is about this item.</summary>
    internal static ItemState Evolve(ItemState state, SubmissionEvent @event) => @event switch
    {
        ItemReported it => state with { Draft = it.Value },
        ItemCleared => state with { Draft = null },
        EvidenceAttached it => state with { Evidence = [.. state.Evidence, new(it.Sha256, it.FileName)] },
        EvidenceDetached it => state with { Evidence = [.. state.Evidence.Where(file => file.Sha256 != it.Sha256)] },
        ItemVerified it => state with { Verified = new(it.Value, it.Revision, null) },
        ItemCorrected it => state with { Verified = new(it.Value, it.Revision, it.Reason) },
        ItemGraded it => state.With(new Grade(it.Evaluator, it.Grade, it.Revision)),
        ItemGradeWithdrawn it => state with { Grades = [.. state.Grades.Where(grade => grade.Evaluator != it.Evaluator)] },
        ItemSupplied it => state with { Supplied = new(it.Value, it.Revision, it.Source) },
        ItemSupplyWithdrawn => state with { Supplied = null },
        _ => throw new UnreachableException($"No case for {@event?.GetType().Name}."),
    };

    internal ItemState Promoted()
    {
        var state = ReferenceEquals(Evidence, SubmittedEvidence) ? this : this with { SubmittedEvidence = Evidence };
        return Draft == Submitted ? state : state with { Submitted = Draft, Verified = null };
    }

    internal ItemState With(Grade grade)
    {
        var grades = new List<Grade>(Grades.Count + 1);
        grades.AddRange(Grades);
        var place = grades.FindIndex(one => one.Evaluator == grade.Evaluator);
        if (place < 0)
            grades.Add(grade);
        else
            grades[place] = grade;
        return this with { Grades = grades };
    }
}
