using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Plans;

namespace Fadu.Application.Plans;

/// <summary>A unit's plans as far as somebody may see what they come from.</summary>
public sealed record SeenPlan
{
    /// <summary>
    /// The plans that do without the items that were left out. Where there are such items, nothing is called proved, neither that nothing
    /// costs less nor that the target is out of reach, and no indicator that rests on them is called beyond reach.
    /// </summary>
    public required UnitPlan Plan { get; init; }

    /// <summary>The items that could be moved and were left out, since a plan with them would tell what other units have; in the order of the system.</summary>
    public required IReadOnlyList<Item> Withheld { get; init; }

    /// <summary>Whether one of the rules in the way can be lifted; null where items were left out or base figures have no value, so that it can't be told.</summary>
    public bool? CanLift(PlanBlocker blocker)
    {
        ArgumentNullException.ThrowIfNull(blocker);
        return blocker.CanBeLifted || (Withheld is [] && Plan.WaitsFor is []) ? blocker.CanBeLifted : null;
    }
}
