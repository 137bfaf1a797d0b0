using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Weights.Methods;
using Fadu.Kernel;

namespace Fadu.Indicators.Weights.Comparisons;

/// <summary>Makes matrices of what experts compared, and tells everything that is wrong or missing.</summary>
/// <param name="indicators">What was to be compared.</param>
internal sealed class ComparisonReader(IReadOnlyList<Indicator> indicators)
{
    // Two ways of writing one judgement: 3 and 0.333.
    private const double SameJudgement = 0.01;

    private const int MostNamed = 10;

    private readonly Refusals _refusals = new();
    private readonly Dictionary<string, int> _rows = indicators.Index().ToDictionary(one => one.Item.Code, one => one.Index, StringComparer.Ordinal);

    /// <summary>In the order of the input.</summary>
    public Problem[] Problems => [.. _refusals.Or<Problem>(() => []).Problems];

    /// <summary>A matrix for each expert; of no use where there are problems.</summary>
    public IReadOnlyList<ComparisonMatrix> Read(IReadOnlyList<ExpertComparisons> experts)
    {
        _refusals.AddIf(
            indicators.Count > Consistency.MostIndicators,
            "weights.too_many",
            null,
            $"两两比较的指标最多 {Consistency.MostIndicators} 个，这里有 {indicators.Count} 个；请分级比较，或用别的方法",
            $"at most {Consistency.MostIndicators} indicators can be compared in pairs, there are {indicators.Count}; compare level by level, or use another method");
        _refusals.AddIf(experts is [], "weights.no_experts", "experts", "请至少给出一位专家的判断", "give the judgements of one expert at least");
        Names.Check(_refusals, experts.Select(expert => expert.Expert), "experts");
        return _refusals.Any && experts is [] ? [] : [.. experts.Select((expert, place) => Read(expert, $"experts/{place}"))];
    }

    private ComparisonMatrix Read(ExpertComparisons expert, string where)
    {
        var size = indicators.Count;
        var values = new double[size, size];
        for (var row = 0; row < size; row++)
            values[row, row] = 1;
        foreach (var (place, comparison) in expert.Comparisons.Index())
            Enter(values, comparison, $"{where}/comparisons/{place}");
        Missing(values, expert.Expert, where);
        return new(values);
    }

    private void Enter(double[,] values, Comparison comparison, string where)
    {
        var (row, column) = (RowOf(comparison.Indicator, $"{where}/indicator"), RowOf(comparison.Over, $"{where}/over"));
        var times = SaatyScale.Read(comparison.Times);
        _refusals.AddIf(
            times is null,
            "field.times",
            $"{where}/times",
            $"{Formula.Values.Numbers.Show(comparison.Times)} 不在 1/9 到 9 之间；1 表示同样重要，9 表示极其重要，不如的写倒数(1/3 写 0.3333)",
            $"{Formula.Values.Numbers.Show(comparison.Times)} lies outside 1/9 to 9; 1 is as important, 9 incomparably more, the reciprocal is less (write 1/3 as 0.3333)");
        if (row is not { } one || column is not { } other || times is not { } value)
            return;

        if (one == other)
        {
            _refusals.Add("weights.compared_with_itself", where, $"{comparison.Indicator} 不用同自己比较，请删去", $"{comparison.Indicator} is compared with itself; leave that out");
            return;
        }

        var known = values[one, other];
        if (known > 0 && Math.Abs((known / value) - 1) > SameJudgement)
        {
            _refusals.Add(
                "weights.not_reciprocal",
                where,
                $"{comparison.Indicator} 与 {comparison.Over} 比了两次，前后不一：照前一次为 {SaatyScale.Show(known)}，这次是 {SaatyScale.Show(value)}；请只留一次，两个方向互为倒数",
                $"{comparison.Indicator} and {comparison.Over} are compared twice and otherwise: {SaatyScale.Show(known)} by the first, {SaatyScale.Show(value)} here; keep one, the other way around is its reciprocal");
            return;
        }

        if (known == 0)
            (values[one, other], values[other, one]) = (value, 1 / value);
    }

    private void Missing(double[,] values, string expert, string where)
    {
        var missing = new List<string>();
        for (var row = 0; row < indicators.Count; row++)
        {
            for (var column = row + 1; column < indicators.Count; column++)
            {
                if (values[row, column] == 0)
                    missing.Add($"{indicators[row].Code}–{indicators[column].Code}");
            }
        }

        var (named, more) = (missing.Take(MostNamed).ToArray(), missing.Count > MostNamed);
        _refusals.AddIf(
            missing is [_, ..],
            "weights.comparison_missing",
            where,
            $"{expert} 还差 {missing.Count} 组比较：{string.Join("、", named)}{(more ? " 等" : "")}；请补上",
            $"{missing.Count} comparisons of {expert} are missing: {string.Join(", ", named)}{(more ? " …" : "")}; add them");
    }

    private int? RowOf(string code, string where)
    {
        if (_rows.TryGetValue(code, out var row))
            return row;

        Names.Unknown(_refusals, code, indicators, where);
        return null;
    }
}
