using Fadu.Indicators.Moves;
using Fadu.Kernel;

namespace Fadu.Api.Scores.Plans;

/// <summary>How far one item may be moved, as clients give it.</summary>
internal sealed record PlanLimitInput(string ItemCode, bool Excluded, int? Steps, decimal? NoFurtherThan, DateOnly? NoFurtherThanDate)
{
    /// <summary>All limits.</summary>
    /// <returns>Or <c>plan.limit_unfit</c> for each item that is limited more than once.</returns>
    public static Result<MoveLimits> Of(IReadOnlyList<PlanLimitInput>? limits, bool includeOthers)
    {
        var byItem = (limits ?? []).GroupBy(limit => limit.ItemCode, StringComparer.Ordinal).ToArray();
        Problem[] problems =
        [
            .. byItem.Where(item => item.Count() > 1).Select(item => new Problem(
                "plan.limit_unfit",
                new($"“{item.Key}”写了 {item.Count()} 条限制；请把它们并成一条", $"there are {item.Count()} limits for '{item.Key}'; write one that says all of it"),
                item.Key)),
        ];
        return problems is [] ? new MoveLimits { IncludeOthers = includeOthers, Items = byItem.ToDictionary(item => item.Key, item => item.Single().Limit, StringComparer.Ordinal) } : problems;
    }

    private MoveLimit Limit => new() { IsExcluded = Excluded, Steps = Steps, NoFurtherThan = NoFurtherThan, NoFurtherThanDate = NoFurtherThanDate };
}
