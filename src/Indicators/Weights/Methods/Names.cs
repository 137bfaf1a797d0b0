using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Weights.Methods;

/// <summary>What is told where an expert or an indicator is named wrongly.</summary>
internal static class Names
{
    /// <summary>Every expert has a name, and no two the same; else <c>field.name</c>, <c>weights.expert_twice</c>.</summary>
    public static void Check(Refusals refusals, IEnumerable<string> experts, string list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, expert) in experts.Index())
        {
            refusals.Name($"{list}/{place}/expert", expert);
            refusals.AddIf(
                !seen.Add(expert),
                "weights.expert_twice",
                $"{list}/{place}/expert",
                $"“{Quoting.Shown(expert)}”写了两次；每位专家只写一次，重名的请加以区别",
                $"'{Quoting.Shown(expert)}' stands there twice; name each expert once, and tell namesakes apart");
        }
    }

    /// <summary><c>weights.unknown_indicator</c>, with the nearest that is there.</summary>
    public static void Unknown(Refusals refusals, string code, IReadOnlyList<Indicator> indicators, string where)
    {
        var nearest = NearestName.Find(code, indicators.Select(indicator => indicator.Code));
        refusals.Add(
            "weights.unknown_indicator",
            where,
            $"“{Quoting.Shown(code)}”不在要赋权的指标中{(nearest is null ? $"；要赋权的是：{string.Join("、", indicators.Take(20).Select(one => one.Code))}" : $"；是不是 {nearest}？")}",
            $"'{Quoting.Shown(code)}' is none of the indicators to be weighed{(nearest is null ? $": {string.Join(", ", indicators.Take(20).Select(one => one.Code))}" : $"; did you mean {nearest}?")}");
    }
}
