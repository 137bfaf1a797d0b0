using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Statistics;
using Fadu.Indicators.Weights.Methods;
using Fadu.Kernel;

namespace Fadu.Indicators.Weights.Delphi;

/// <summary>专家赋权 (德尔菲法): the mean of the shares that experts give, in the last round in which they were asked.</summary>
/// <param name="Rounds">At least one; earlier ones show how opinions came together.</param>
public sealed record ExpertsMethod(IReadOnlyList<ExpertRound> Rounds) : WeighingMethod
{
    // With fewer, quartiles say nothing about who stands apart.
    private const int FewestForFences = 4;

    private const decimal Fence = 1.5m;

    private const decimal Most = 1_000_000_000m;

    /// <summary>At least one; earlier ones show how opinions came together.</summary>
    public IReadOnlyList<ExpertRound> Rounds { get; init => field = ValueList.Of(value); } = ValueList.Of(Rounds);

    /// <summary>Weighs indicators against each other.</summary>
    /// <param name="indicators">At least two.</param>
    /// <returns>Or <c>weights.no_experts</c>, <c>weights.expert_twice</c>, <c>weights.unknown_indicator</c>, <c>weights.indicator_twice</c>,
    /// <c>field.weight</c>, <c>weights.weight_missing</c>, <c>weights.all_zero</c>.</returns>
    public override Result<Weighing> Weigh(IReadOnlyList<Indicator> indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var refusals = new Refusals();
        refusals.AddIf(Rounds is [], "weights.no_experts", "rounds", "请至少给出一轮专家意见", "give one round of experts' opinions at least");
        foreach (var (place, round) in Rounds.Index())
        {
            refusals.AddIf(round.Experts is [], "weights.no_experts", $"rounds/{place}/experts", "这一轮没有专家；请至少给出一位", "this round has no experts; give one at least");
            Names.Check(refusals, round.Experts.Select(expert => expert.Expert), $"rounds/{place}/experts");
            foreach (var (one, expert) in round.Experts.Index())
                Check(refusals, indicators, expert, $"rounds/{place}/experts/{one}");
        }

        if (refusals.Any)
            return refusals.Or<Weighing>(() => []).Problems.ToArray();

        RoundSpread[] spreads = [.. Rounds.Select(round => SpreadOf(round, indicators))];
        return new ExpertsWeighing { Weights = [.. spreads[^1].Indicators.Select(indicator => indicator.Shares.Mean)], Rounds = spreads };
    }

    private static void Check(Refusals refusals, IReadOnlyList<Indicator> indicators, ExpertWeights expert, string where)
    {
        var known = indicators.Select(indicator => indicator.Code).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, given) in expert.Weights.Index())
        {
            if (!known.Contains(given.Indicator))
                Names.Unknown(refusals, given.Indicator, indicators, $"{where}/weights/{place}/indicator");
            else if (!seen.Add(given.Indicator))
                refusals.Add("weights.indicator_twice", $"{where}/weights/{place}/indicator", $"{given.Indicator} 写了两次，请只留一个", $"{given.Indicator} stands there twice; keep one");
            refusals.AddIf(given.Weight is < 0 or > Most, "field.weight", $"{where}/weights/{place}/weight", "权重应在 0 和 10 亿之间", "a weight lies between 0 and 1,000,000,000");
        }

        string[] missing = [.. indicators.Select(indicator => indicator.Code).Where(code => !seen.Contains(code))];
        refusals.AddIf(
            missing is [_, ..],
            "weights.weight_missing",
            where,
            $"{expert.Expert} 没有给 {string.Join("、", missing)} 的权重；请补上，不要紧的写 0",
            $"{expert.Expert} gives no weight to {string.Join(", ", missing)}; add it, 0 where it does not matter");
        refusals.AddIf(
            missing is [] && expert.Weights.All(given => given.Weight == 0),
            "weights.all_zero",
            where,
            $"{expert.Expert} 给的权重都是 0；请至少给一项大于 0 的",
            $"{expert.Expert} gives nothing but 0; give something above 0");
    }

    private static RoundSpread SpreadOf(ExpertRound round, IReadOnlyList<Indicator> indicators)
    {
        var shares = round.Experts.Select(expert => SharesOf(expert, indicators)).ToArray();
        return new(
            shares.Length,
            [.. indicators.Select((indicator, place) => SpreadOf(indicator.Code, [.. round.Experts.Zip(shares, (expert, given) => new FarOff(expert.Expert, given[place]))]))],
            Concordance.Of(shares));
    }

    private static IReadOnlyList<decimal> SharesOf(ExpertWeights expert, IReadOnlyList<Indicator> indicators)
    {
        var sum = expert.Weights.Sum(given => given.Weight);
        return [.. indicators.Select(indicator => Formula.Values.Numbers.Snap(expert.Weights.First(given => given.Indicator == indicator.Code).Weight / sum))];
    }

    private static WeightSpread SpreadOf(string indicator, IReadOnlyList<FarOff> given)
    {
        var shares = Summary.Of(given.Select(one => one.Share))!;
        var fence = Fence * (shares.UpperQuartile - shares.LowerQuartile);
        return new(
            indicator,
            shares,
            shares.Mean == 0 ? null : Formula.Values.Numbers.Snap(shares.StandardDeviation / shares.Mean),
            given.Count < FewestForFences ? [] : [.. given.Where(one => one.Share < shares.LowerQuartile - fence || one.Share > shares.UpperQuartile + fence)]);
    }
}
