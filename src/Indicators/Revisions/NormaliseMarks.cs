using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Kernel;

namespace Fadu.Indicators.Revisions;

/// <summary>Scales the marks of the draft so that they add up on every level (按比例归一).</summary>
public static class NormaliseMarks
{
    // As much as a checked system may have: sums stay far inside decimal.
    private const decimal Most = 1_000_000_000m;

    /// <summary>
    /// Decides the new marks, from the top down: where the marks below a node that sums do not add up to its own, they are scaled in proportion,
    /// by largest remainder at the system's decimals, so that they add up exactly. Marks below other nodes are weights and stay.
    /// </summary>
    /// <returns>A <see cref="MarksChanged"/> for each indicator whose marks change, parents first; nothing where all add up; or
    /// <c>system.unknown</c>, <c>draft.none</c>, <c>draft.marks_needed</c>, <c>draft.marks_out_of_range</c>, <c>draft.nothing_to_scale</c>.</returns>
    public static Result<SystemEvent[]> Decide(SystemRecord state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var refusals = new Refusals();
        var draft = DraftRules.Open(refusals, state);
        if (draft is not null)
            Scalable(refusals, draft);
        if (refusals.Any)
            return refusals.Or<SystemEvent>(() => []);

        var scaling = new MarksScaling(draft!);
        foreach (var node in scaling.Hopeless)
        {
            refusals.Add(
                "draft.nothing_to_scale",
                node,
                $"“{node}”的下级分值都是 0，没有比例可依；请先给下级写分值",
                $"all marks below {node} are 0, which leaves no proportion to scale by; give some of them marks first");
        }

        return refusals.Or<SystemEvent>(() => [.. scaling.Changes]);
    }

    private static void Scalable(Refusals refusals, IndexSystem draft)
    {
        OutOfRange(refusals, "fullMarks", draft.FullMarks);
        foreach (var indicator in IndicatorTree.All(draft))
        {
            if (indicator.Marks is { } marks)
                OutOfRange(refusals, indicator.Code, marks);
            refusals.AddIf(
                indicator is { Marks: null } and ({ IsLeaf: true } or { Aggregate: not Aggregate.Sum }),
                "draft.marks_needed",
                indicator.Code,
                $"指标 {indicator.Code} 没有写分值，没有比例可依；请写上",
                $"the indicator {indicator.Code} has no marks to scale; write them");
        }
    }

    private static void OutOfRange(Refusals refusals, string where, decimal marks) => refusals.AddIf(
        marks is < 0 or > Most,
        "draft.marks_out_of_range",
        where,
        "分值应在 0 和 10 亿之间，请先改正",
        "marks lie between 0 and 1,000,000,000; correct them first");
}
