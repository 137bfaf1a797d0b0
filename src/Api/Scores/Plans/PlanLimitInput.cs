using Fadu.Indicators.Moves;

namespace Fadu.Api.Scores.Plans;

/// <summary>How far one item may be moved, as clients give it.</summary>
internal sealed record PlanLimitInput(string ItemCode, bool Excluded, int? Steps, decimal? NoFurtherThan)
{
    /// <summary>All limits; of several for one item the last counts.</summary>
    public static MoveLimits Of(IReadOnlyList<PlanLimitInput>? limits, bool includeOthers)
    {
        var items = new Dictionary<string, MoveLimit>(StringComparer.Ordinal);
        foreach (var limit in limits ?? [])
            items[limit.ItemCode] = new() { IsExcluded = limit.Excluded, Steps = limit.Steps, NoFurtherThan = limit.NoFurtherThan };
        return new() { IncludeOthers = includeOthers, Items = items };
    }
}
