using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Weights.Methods;
using Fadu.Kernel;

namespace Fadu.Indicators.Weights.Delphi;

/// <summary>Weights that experts give, with how far they agree.</summary>
public sealed record ExpertsWeighing : Weighing
{
    /// <summary>For each round in order; the last gives the weights.</summary>
    public required IReadOnlyList<RoundSpread> Rounds { get; init => field = ValueList.Of(value); }

    /// <inheritdoc />
    public override WeightMethod Method => WeightMethod.Experts;

    /// <inheritdoc />
    public override Text Summary
    {
        get
        {
            var (last, w) = (Rounds[^1], Rounds[^1].Agreement is { } agreement ? $"，W={Show(agreement.W)}" : "");
            var most = last.Indicators.Max(indicator => indicator.Variation) is { } variation ? Show(variation) : null;
            return new(
                $"专家赋权，第 {Rounds.Count} 轮，专家 {last.Experts} 人{w}{(most is null ? "" : $"，变异系数最大 {most}")}",
                $"mean of experts, round {Rounds.Count}, {last.Experts} experts{w.Replace("，", ", ", StringComparison.Ordinal)}{(most is null ? "" : $", greatest coefficient of variation {most}")}");
        }
    }

    private static string Show(decimal figure) => Formula.Values.Numbers.Show(Formula.Values.Numbers.Round(figure, 4));
}
