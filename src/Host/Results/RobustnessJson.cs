using System.Text.Json.Nodes;
using Fadu.Indicators.Robustness;
using Fadu.Indicators.Robustness.Drawing;
using Fadu.Indicators.Robustness.Drivers;
using Fadu.Indicators.Robustness.Swaps;

namespace Fadu.Host.Results;

/// <summary>How sure rankings are, for machines; names of members are stable.</summary>
internal static class RobustnessJson
{
    public static JsonObject Of(RoundRobustness found) => new()
    {
        ["draws"] = found.Draws,
        ["seed"] = found.Seed,
        ["spread"] = found.Weights.Kind is WeightUncertaintyKind.Spread ? found.Weights.Amount : null,
        ["concentration"] = found.Weights.Kind is WeightUncertaintyKind.Dirichlet ? found.Weights.Amount : null,
        ["values"] = found.Values,
        ["top"] = found.Top,
        ["units"] = new JsonArray([.. found.Units.Select(Of)]),
        ["groups"] = new JsonArray([.. found.Groups.Select(Of)]),
        ["swap"] = found.Swaps is { } swaps ? Of(swaps) : null,
    };

    private static JsonObject Of(UnitRobustness unit) => new()
    {
        ["unit"] = unit.Unit.Code,
        ["name"] = unit.Unit.Name,
        ["group"] = unit.Unit.Group,
        ["rank"] = unit.Rank,
        ["total"] = unit.Total,
        ["least"] = unit.Ranks.Least,
        ["low"] = unit.Ranks.Low,
        ["median"] = unit.Ranks.Median,
        ["high"] = unit.Ranks.High,
        ["greatest"] = unit.Ranks.Greatest,
        ["mean"] = RobustnessFigures.Rounded(unit.Ranks.Mean),
        ["topShare"] = RobustnessFigures.Rounded(unit.Ranks.TopShare),
    };

    private static JsonObject Of(GroupRobustness group) => new()
    {
        ["group"] = group.Group,
        ["ranked"] = group.Ranked,
        ["meanShift"] = RobustnessFigures.Rounded(group.MeanShift),
        ["drivers"] = new JsonArray([.. (group.Drivers ?? []).Select(Of)]),
    };

    private static JsonObject Of(Driver driver) => new()
    {
        ["code"] = driver.Indicator.Code,
        ["name"] = driver.Indicator.Indicator.Name,
        ["level"] = driver.Indicator.Depth,
        ["share"] = RobustnessFigures.Rounded(driver.Share),
        ["correlation"] = RobustnessFigures.Rounded(driver.Correlation),
        ["varianceShare"] = RobustnessFigures.Rounded(driver.VarianceShare),
        ["meanShift"] = RobustnessFigures.Rounded(driver.MeanShift),
        ["mostShift"] = driver.MostShift,
        ["rankCorrelation"] = RobustnessFigures.Rounded(driver.RankCorrelation),
    };

    private static JsonObject Of(UnitSwaps swaps) => new()
    {
        ["first"] = swaps.First.Code,
        ["second"] = swaps.Second.Code,
        ["lead"] = swaps.Lead,
        ["keptApart"] = swaps.KeptApart,
        ["weights"] = new JsonArray([.. swaps.Weights.Select(Of)]),
    };

    private static JsonObject Of(WeightSwap swap) => new()
    {
        ["code"] = swap.Indicator.Code,
        ["name"] = swap.Indicator.Indicator.Name,
        ["marks"] = swap.Marks,
        ["most"] = swap.Most,
        ["down"] = swap.Down,
        ["up"] = swap.Up,
        ["exact"] = swap.IsExact,
    };
}
