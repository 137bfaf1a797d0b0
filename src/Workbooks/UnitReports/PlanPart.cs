using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Plans;

namespace Fadu.Workbooks.UnitReports;

/// <summary>A unit's plan (提升方案) in its report.</summary>
/// <param name="Plan">The plan, which does without the items that were left out.</param>
/// <param name="Withheld">The items that were left out, since a plan with them would tell what other units have.</param>
public sealed record PlanPart(UnitPlan Plan, IReadOnlyList<Item> Withheld)
{
    /// <summary>Whether one of the rules in the way can be lifted; null where that can't be told.</summary>
    internal bool? CanLift(PlanBlocker blocker) => blocker.CanBeLifted || (Withheld is [] && Plan.WaitsFor is []) ? blocker.CanBeLifted : null;
}
