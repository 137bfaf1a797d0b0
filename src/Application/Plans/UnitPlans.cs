using Fadu.Application.Scores;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans;
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
    /// The plans of a unit. Where the figures of its group are not seen, items that formulas compare with those of others stay where they
    /// are, since a plan would tell what the others have; and no rank can be a target.
    /// </summary>
    /// <param name="unit">The unit; its values are seen.</param>
    /// <param name="target">What it wants to come to.</param>
    /// <param name="limits">What may be moved, and how far.</param>
    /// <returns>Or what <see cref="PlanFinder.Find"/> refuses, or <c>plan.rank_unseen</c>, all of them.</returns>
    public static Result<UnitPlan> Find(SeenUnit unit, PlanTarget target, MoveLimits limits)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(limits);
        if (!AreSeen(unit))
            throw new ArgumentException("The values of this unit are not seen.", nameof(unit));
        var scores = unit.Scores.Reading.Scores;
        var showsPeers = unit.Scores.ShowsFigures(unit.Row);
        Problem[] problems = [.. OfTarget(unit, target), .. PlanRules.Of(scores.Plan.System, limits)];
        if (problems is not [])
            return problems;

        var found = PlanFinder.Find(scores, unit.Row, target, showsPeers ? limits : WithoutPeers(unit, limits));
        return found.Value is not { } plan ? found : unit.ShowsRank ? plan : plan with { Proposals = [.. plan.Proposals.Select(Unranked)], Most = plan.Most is { } most ? Unranked(most) : null };
    }

    // What a rank is asked wrongly would tell nothing to somebody who sees none.
    private static IEnumerable<Problem> OfTarget(SeenUnit unit, PlanTarget target) => target is PlanTarget.OfRank && !unit.ShowsRank
        ? [new(
            "plan.rank_unseen",
            new("本轮不公开同组排名，不能以名次为目标；请改为指定总分或等次", "the round does not show ranks of this group, so that none can be a target; ask for a total or a band"),
            "target.rank")]
        : PlanRules.Of(unit.Scores.Reading.Scores, unit.Row, target);

    private static UnitProposal Unranked(UnitProposal proposal) => proposal with { Rank = null };

    private static MoveLimits WithoutPeers(SeenUnit unit, MoveLimits limits)
    {
        var scores = unit.Scores.Reading.Scores;
        var trials = new UnitTrials(scores, unit.Row);
        var items = new Dictionary<string, MoveLimit>(limits.Items, StringComparer.Ordinal);
        foreach (var parameter in scores.Plan.System.Parameters.Where(one => one.Item is not null && trials.TouchesOthers(one.Parameter)))
            items[parameter.Item!.Code] = new() { IsExcluded = true };
        return limits with { Items = items };
    }
}
