using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Revisions;

/// <summary>An indicator that differs between two revisions, apart from those below it.</summary>
/// <param name="Code">The indicator's code.</param>
/// <param name="Before">As it was, without children; null where it is new.</param>
/// <param name="After">As it is, without children; null where it was removed.</param>
/// <param name="ParentBefore">The code of the node that it stood below; null at the top, or where it is new.</param>
/// <param name="ParentAfter">The code of the node that it stands below; null at the top, or where it was removed.</param>
public sealed record IndicatorChange(string Code, Indicator? Before, Indicator? After, string? ParentBefore, string? ParentAfter)
{
    /// <summary>Whether it is in both revisions and worth something else.</summary>
    public bool MarksChanged => Before is not null && After is not null && Before.Marks != After.Marks;

    /// <summary>Whether it is in both revisions and scored differently: by its formula, scale, condition, or what counts where a value is missing.</summary>
    public bool FormulaChanged => Before is not null && After is not null
        && (Before.Formula, Before.OutOf, Before.AppliesWhen, Before.WhenMissing, Before.Aggregate)
            != (After.Formula, After.OutOf, After.AppliesWhen, After.WhenMissing, After.Aggregate);

    /// <summary>Whether it is in both revisions and stands elsewhere in the tree.</summary>
    public bool Moved => Before is not null && After is not null && ParentBefore != ParentAfter;
}
