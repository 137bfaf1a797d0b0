using System.Diagnostics;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Submissions;

/// <summary>One item of a submission. Does not change once it stands in one.</summary>
public sealed record ItemState
{
    internal static ItemState Empty { get; } = new();

    /// <summary>What the unit has reported last, submitted or not; null: nothing.</summary>
    public ItemValue? Draft { get; internal set; }

    /// <summary>What it was when the unit last submitted; null: nothing.</summary>
    public ItemValue? Submitted { get; internal set; }

    /// <summary>What evaluators found the submitted value to be; null: not looked at since it changed.</summary>
    public VerifiedValue? Verified { get; internal set; }

    /// <summary>Value from a survey or a register; null: none.</summary>
    public SuppliedValue? Supplied { get; internal set; }

    /// <summary>Grades, one for each evaluator, in the order in which they first graded.</summary>
    public IReadOnlyList<Grade> Grades { get; internal set; } = [];

    /// <summary>What a decision on an appeal made it; null: nothing.</summary>
    public ItemValue? Appealed { get; internal set; }

    /// <summary>Files, in the order in which they were attached.</summary>
    public IReadOnlyList<Evidence> Evidence { get; internal set; } = [];

    /// <summary>Files that were there when the unit last submitted; empty before.</summary>
    public IReadOnlyList<Evidence> SubmittedEvidence { get; internal set; } = [];

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

    /// <summary>The state after one event that is about this item.</summary>
    internal static ItemState Evolve(ItemState state, SubmissionEvent @event)
    {
        var next = state with { };
        next.Take(@event);
        return next;
    }

    /// <summary>Folds one event that is about this item into the state itself, which nobody else may have seen: a book is made of hundreds of thousands.</summary>
    internal void Take(SubmissionEvent @event)
    {
        switch (@event)
        {
            case ItemReported it:
                Draft = it.Value;
                break;
            case ItemCleared:
                Draft = null;
                break;
            case EvidenceAttached it:
                Evidence = [.. Evidence, new(it.Sha256, it.FileName)];
                break;
            case EvidenceDetached it:
                Evidence = [.. Evidence.Where(file => file.Sha256 != it.Sha256)];
                break;
            case ItemVerified it:
                Verified = new(it.Value, it.Revision, null);
                break;
            case ItemCorrected it:
                Verified = new(it.Value, it.Revision, it.Reason);
                break;
            case ItemGraded it:
                Grades = With(new(it.Evaluator, it.Grade, it.Revision));
                break;
            case ItemGradeWithdrawn it:
                Grades = [.. Grades.Where(grade => grade.Evaluator != it.Evaluator)];
                break;
            case ItemSupplied it:
                Supplied = new(it.Value, it.Revision, it.Source);
                break;
            case ItemSupplyWithdrawn:
                Supplied = null;
                break;
            default:
                throw new UnreachableException($"No case for {@event?.GetType().Name}.");
        }
    }

    /// <summary>The state once the unit has submitted.</summary>
    internal ItemState Promoted()
    {
        var next = this with { };
        next.Promote();
        return next;
    }

    /// <summary>Likewise, in the state itself.</summary>
    internal void Promote()
    {
        SubmittedEvidence = Evidence;
        if (Draft != Submitted)
            (Submitted, Verified) = (Draft, null);
    }

    private List<Grade> With(Grade grade)
    {
        var grades = new List<Grade>(Grades.Count + 1);
        grades.AddRange(Grades);
        var place = grades.FindIndex(one => one.Evaluator == grade.Evaluator);
        if (place < 0)
            grades.Add(grade);
        else
            grades[place] = grade;
        return grades;
    }
}
