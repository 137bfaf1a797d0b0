using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Robustness.Drawing;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Robustness;

/// <summary>Checks a request against the round that it is about: everything that is wrong with it at once.</summary>
internal sealed class RobustnessCheck
{
    private const decimal MostPercent = 100;
    private const decimal MostConcentration = 1_000_000;

    private readonly RoundScores _scores;
    private readonly List<Problem> _problems = [];

    public RobustnessCheck(RoundScores scores, RobustnessRequest request)
    {
        _scores = scores;
        Weights = WeightsOf(request);
        CheckDraws(request);
        if (request.Values is { } values and not (> 0 and <= MostPercent))
            Refuse("values", "values", $"数值的幅度应大于 0、不超过 {MostPercent}（%），不是 {Numbers.Show(values)}；数值确定时不写", $"values go up or down by more than 0 and at most {MostPercent} %, not {Numbers.Show(values)}; leave it out where values are certain");
        if (request.Top < 1)
            Refuse("top", "top", $"前几名应为 1 或更大，不是 {request.Top}", $"top is 1 or more, not {request.Top}");
        if (request.Swap is { } swap)
            Swap = SwapOf(swap);
    }

    /// <summary>In the order of the request; empty where nothing is wrong.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>How uncertain the weights are.</summary>
    public WeightUncertainty Weights { get; }

    /// <summary>Rows of the two units, and the indicators whose weights move; null: not asked, or not to be answered.</summary>
    public (int First, int Second, IReadOnlyList<CheckedIndicator> Indicators)? Swap { get; }

    private WeightUncertainty WeightsOf(RobustnessRequest request)
    {
        if (request is { Spread: not null, Concentration: not null })
            Refuse("both_kinds", "concentration", "权重的幅度和集中度只能写一个", "give either a spread of weights or a concentration, not both");
        if (request.Spread is { } spread and not (>= 0 and <= MostPercent))
            Refuse("spread", "spread", $"权重的幅度应在 0 到 {MostPercent} 之间（%），不是 {Numbers.Show(spread)}", $"weights go up or down by 0 to {MostPercent} %, not {Numbers.Show(spread)}");
        if (request.Concentration is { } concentration and not (>= 1 and <= MostConcentration))
            Refuse("concentration", "concentration", $"集中度应在 1 到 {MostConcentration} 之间，不是 {Numbers.Show(concentration)}；越大越接近现行权重", $"a concentration is from 1 to {MostConcentration}, not {Numbers.Show(concentration)}; the greater, the nearer to the present weights");

        return request.Concentration is { } amount
            ? new(WeightUncertaintyKind.Dirichlet, amount)
            : new(WeightUncertaintyKind.Spread, request.Spread ?? RobustnessRequest.UsualSpread);
    }

    private void CheckDraws(RobustnessRequest request)
    {
        if (request.Draws is not (>= 1 and <= RobustnessRequest.MostDraws))
        {
            Refuse("draws", "draws", $"抽取次数应在 1 到 {RobustnessRequest.MostDraws} 之间，不是 {request.Draws}", $"the number of draws is from 1 to {RobustnessRequest.MostDraws}, not {request.Draws}");
            return;
        }

        var ranked = Enumerable.Range(0, _scores.Count).Count(row => _scores.Rank(row) is not null);
        var most = request.Values is null ? RobustnessRequest.MostRanks : RobustnessRequest.MostScorings;
        if ((long)ranked * request.Draws > most)
        {
            var draws = most / ranked;
            Refuse(
                "too_large",
                "draws",
                $"{ranked} 个单位抽取 {request.Draws} 次太多{(request.Values is null ? "" : "（数值不确定时每次都要重新计分）")}，最多 {draws} 次",
                $"{request.Draws} draws for {ranked} units are too many{(request.Values is null ? "" : ", since every draw scores the round anew where values are uncertain")}; at most {draws}");
        }
    }

    private (int First, int Second, IReadOnlyList<CheckedIndicator> Indicators)? SwapOf(SwapRequest swap)
    {
        var before = _problems.Count;
        var (first, second) = (RowOf(swap.First, "swap.first"), RowOf(swap.Second, "swap.second"));
        var indicators = _scores.Plan.System.Indicators.Where(indicator => swap.Indicator is null
            ? (indicator.IsLeaf || indicator.Depth == 1) && indicator.Marks > 0
            : indicator.Code == swap.Indicator).ToArray();
        if (swap.Indicator is { } code && indicators is [])
        {
            var nearest = NearestName.Find(code, _scores.Plan.System.Indicators.Select(indicator => indicator.Code));
            Refuse("unknown_indicator", "swap.indicator", $"没有指标“{code}”{(nearest is null ? "，请核对编号" : $"，是不是 {nearest}？")}", $"there is no indicator '{code}'{(nearest is null ? "; check the code" : $"; did you mean {nearest}?")}");
        }

        if (first is { } a && a == second)
            Refuse("same_unit", "swap.second", "两个单位是同一个，请写两个不同的单位", "both are the same unit; name two different ones");
        else if (first is { } left && second is { } right && _scores.Groups.Of[left] != _scores.Groups.Of[right])
            Refuse("other_groups", "swap.second", "两个单位不在同一组，不在一起排名；请写同一组的两个单位", "the two units stand in different groups and are not ranked together; name two of one group");

        return _problems.Count > before ? null : (first!.Value, second!.Value, indicators);
    }

    private int? RowOf(string unit, string where)
    {
        var (key, rows) = (NameKey.Of(unit), Enumerable.Range(0, _scores.Count));
        var found = rows.Where(row => Units[row].Code == unit).Take(1).ToArray();
        if (found is [])
            found = [.. rows.Where(row => NameKey.Of(Units[row].Code) == key || NameKey.Of(Units[row].Name) == key)];
        if (found is [var only])
            return _scores.Rank(only) is not null ? only : NotRanked(unit, where);

        if (found is [])
        {
            var nearest = NearestName.Find(unit, Units.SelectMany(one => (string[])[one.Code, one.Name]));
            Refuse("unknown_unit", where, $"没有单位“{unit}”{(nearest is null ? "，请核对编号" : $"，是不是“{nearest}”？")}", $"there is no unit '{unit}'{(nearest is null ? "; check the code" : $"; did you mean '{nearest}'?")}");
        }
        else
        {
            var codes = found.Select(row => Units[row].Code).ToArray();
            Refuse("ambiguous_unit", where, $"有 {codes.Length} 个单位叫“{unit}”，请写编号：{string.Join("、", codes)}", $"{codes.Length} units are called '{unit}'; write the code: {string.Join(", ", codes)}");
        }

        return null;
    }

    private int? NotRanked(string unit, string where)
    {
        Refuse("not_ranked", where, $"单位“{unit}”没有名次（状态、门槛、退出或没有总分），不会与别的单位换位；请写有名次的单位", $"the unit '{unit}' is not ranked (a status, a gate, withdrawn or without a total), so it changes places with nobody; name one that is ranked");
        return null;
    }

    private IReadOnlyList<TableUnit> Units => _scores.Table.Units;

    private void Refuse(string code, string where, string chinese, string english) => _problems.Add(new($"robustness.{code}", new(chinese, english), where));
}
