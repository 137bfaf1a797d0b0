using Fadu.Application.Scores;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Trials;
using Fadu.Kernel;

namespace Fadu.Application.Plans;

/// <summary>Plans of units, as far as somebody may see what they come from.</summary>
public static class UnitPlans
{
    /// <summary>Whether there are any to be seen: whoever sees a unit's values sees what it could do.</summary>
    public static bool AreSeen(SeenUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.ShowsValues;
    }

    /// <summary>
    /// The plans of a unit. Who may not see the values of every unit of its group, by the same rule as for gaps, is told none with items
    /// that formulas compare with those of others, since a plan would tell what the others have; and what would need them is not judged.
    /// Where ranks are not seen, none can be a target.
    /// </summary>
    /// <param name="unit">The unit; its values are seen.</param>
    /// <param name="target">What it wants to come to.</param>
    /// <param name="limits">What may be moved, and how far.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Or what <see cref="PlanFinder.Find"/> refuses, or <c>plan.rank_unseen</c>, all of them.</returns>
    public static Result<SeenPlan> Find(SeenUnit unit, PlanTarget target, MoveLimits limits, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(limits);
        if (!AreSeen(unit))
            throw new ArgumentException("The values of this unit are not seen.", nameof(unit));
        var scores = unit.Scores.Reading.Scores;
        Problem[] problems = [.. OfTarget(unit, target), .. PlanRules.Of(scores.Plan.System, limits)];
        if (problems is not [])
            return problems;

        var withheld = unit.Scores.ShowsValuesOfGroup(unit.Row) ? [] : ComparedItems(scores, unit.Row, limits);
        var found = PlanFinder.Find(scores, unit.Row, target, Without(limits, withheld), ct);
        return found.Value is not { } plan ? found.Problems.ToArray() : new SeenPlan { Plan = Unproved(unit.ShowsRank ? plan : Unranked(plan), withheld, scores.Plan.System), Withheld = withheld };
    }

    // What a rank is asked wrongly would tell nothing to somebody who sees none.
    private static IEnumerable<Problem> OfTarget(SeenUnit unit, PlanTarget target) => target is PlanTarget.OfRank && !unit.ShowsRank
        ? [new(
            "plan.rank_unseen",
            new("本轮不公开同组排名，不能以名次为目标；请改为指定总分或等次", "the round does not show ranks of this group, so that none can be a target; ask for a total or a band"),
            "target.rank")]
        : PlanRules.Of(unit.Scores.Reading.Scores, unit.Row, target);

    // What could be moved and is compared with what others have.
    private static Item[] ComparedItems(RoundScores scores, int row, MoveLimits limits)
    {
        var trials = new UnitTrials(scores, row);
        return [.. Movables.Of(scores.Plan, scores.Table, row, limits).Where(movable => trials.TouchesOthers(movable.Parameter.Parameter)).Select(movable => movable.Item)];
    }

    private static MoveLimits Without(MoveLimits limits, IReadOnlyList<Item> withheld)
    {
        var items = new Dictionary<string, MoveLimit>(limits.Items, StringComparer.Ordinal);
        foreach (var item in withheld)
            items[item.Code] = new() { IsExcluded = true };
        return limits with { Items = items };
    }

    // With the items that were left out there may be another way, or a cheaper one.
    private static UnitPlan Unproved(UnitPlan plan, IReadOnlyList<Item> withheld, CheckedSystem system) =>
        withheld is [] ? plan : plan.NotJudging(withheld, system) with { IsProved = plan.State is PlanState.ReachedAlready, AreNextProved = false, LeastEffort = null };

    private static UnitPlan Unranked(UnitPlan plan) =>
        plan with { Proposals = [.. plan.Proposals.Select(Unranked)], Most = plan.Most is { } most ? Unranked(most) : null };

    private static UnitProposal Unranked(UnitProposal proposal) => proposal with { Rank = null };
}
