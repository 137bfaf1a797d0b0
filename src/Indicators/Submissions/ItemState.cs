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

    internal ItemState Promoted() => Draft == Submitted ? this : this with { Submitted = Draft, Verified = null };

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
