using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Weights.Methods;
using Fadu.Kernel;

namespace Fadu.Indicators.Weights.Dispersion;

/// <summary>A method that finds weights from what units achieve: what tells units apart weighs more (客观赋权).</summary>
/// <param name="Achievements">What they achieve.</param>
/// <param name="CompleteOnly">Whether units that lack a value are left out; else they are refused.</param>
public abstract record DispersionMethod(Achievements Achievements, bool CompleteOnly) : WeighingMethod
{
    /// <summary>The least units that say anything about how values spread.</summary>
    public const int LeastUnits = 3;

    private const int MostNamed = 5;

    /// <summary>Weighs indicators against each other.</summary>
    /// <param name="indicators">At least two.</param>
    /// <returns>Or <c>weights.not_in_round</c>, <c>weights.value_missing</c>, <c>weights.too_few_units</c>, <c>weights.constant_column</c>; and what the method itself can't do.</returns>
    public override Result<Weighing> Weigh(IReadOnlyList<Indicator> indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var refusals = new Refusals();
        foreach (var indicator in indicators.Where(indicator => !Achievements.ByIndicator.ContainsKey(indicator.Code)))
        {
            refusals.Add(
                "weights.not_in_round",
                "keep",
                $"这一轮的指标里没有 {indicator.Code}；请写进 keep 让它保留现有分值，或换一轮",
                $"the round has no indicator {indicator.Code}; name it under keep, so that it keeps its marks, or take another round");
        }

        if (refusals.Any)
            return Refused(refusals);

        var columns = indicators.Select(indicator => Achievements.ByIndicator[indicator.Code]).ToArray();
        var rows = Enumerable.Range(0, Achievements.Units.Count).Where(row => !CompleteOnly || columns.All(column => column[row] is not null)).ToArray();
        if (!CompleteOnly)
            Missing(refusals, indicators, columns);
        refusals.AddIf(
            rows.Length < LeastUnits,
            "weights.too_few_units",
            "round",
            $"数据齐全的单位只有 {rows.Length} 个，至少要 {LeastUnits} 个；请等更多单位填报，或换一轮",
            $"only {rows.Length} units have all values, {LeastUnits} are needed; wait for more reports, or take another round");
        if (refusals.Any)
            return Refused(refusals);

        double[][] values = [.. columns.Select(column => rows.Select(row => (double)column[row]!.Value).ToArray())];
        Constant(refusals, indicators, columns, rows);
        return refusals.Any ? Refused(refusals) : Weigh(indicators, values);
    }

    /// <summary>Weighs columns of values without gaps, none of them constant.</summary>
    /// <param name="indicators">One for each column.</param>
    /// <param name="columns">The units' values, 0 or above.</param>
    internal abstract Result<Weighing> Weigh(IReadOnlyList<Indicator> indicators, double[][] columns);

    /// <summary>The values between 0 for the least and 1 for the greatest (极差标准化).</summary>
    private protected static double[] Stretched(double[] column)
    {
        var (least, most) = (column.Min(), column.Max());
        return [.. column.Select(value => (value - least) / (most - least))];
    }

    private void Missing(Refusals refusals, IReadOnlyList<Indicator> indicators, IReadOnlyList<decimal?>[] columns)
    {
        foreach (var (place, column) in columns.Index())
        {
            var without = Enumerable.Range(0, column.Count).Where(row => column[row] is null).Select(row => Achievements.Units[row]).ToArray();
            var more = without.Length > MostNamed;
            refusals.AddIf(
                without is [_, ..],
                "weights.value_missing",
                "completeOnly",
                $"指标 {indicators[place].Code} 有 {without.Length} 个单位没有得分：{string.Join("、", without.Take(MostNamed))}{(more ? " 等" : "")}；请写明 completeOnly 只用数据齐全的单位，或把它写进 keep",
                $"{without.Length} units have no score for {indicators[place].Code}: {string.Join(", ", without.Take(MostNamed))}{(more ? " …" : "")}; say completeOnly to use only units with all values, or name it under keep");
        }
    }

    private static void Constant(Refusals refusals, IReadOnlyList<Indicator> indicators, IReadOnlyList<decimal?>[] columns, int[] rows)
    {
        foreach (var (place, column) in columns.Index())
        {
            refusals.AddIf(
                rows.All(row => column[row] == column[rows[0]]),
                "weights.constant_column",
                "keep",
                $"指标 {indicators[place].Code} 各单位的得分率都一样，算不出权重；请写进 keep 让它保留现有分值，或用别的方法",
                $"all units achieve the same of {indicators[place].Code}, which gives no weight; name it under keep, so that it keeps its marks, or use another method");
        }
    }

    private static Problem[] Refused(Refusals refusals) => [.. refusals.Or<Weighing>(() => []).Problems];
}
