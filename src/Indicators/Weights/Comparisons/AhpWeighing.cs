using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Weights.Methods;
using Fadu.Kernel;

namespace Fadu.Indicators.Weights.Comparisons;

/// <summary>Weights from pairwise comparisons.</summary>
public sealed record AhpWeighing : Weighing
{
    /// <summary>How far the comparisons of all together agree.</summary>
    public required Consistency Consistency { get; init; }

    /// <summary>Each expert's own, in the order in which they were given.</summary>
    public required IReadOnlyList<ExpertConsistency> Experts { get; init => field = ValueList.Of(value); }

    /// <inheritdoc />
    public override WeightMethod Method => WeightMethod.Ahp;

    /// <inheritdoc />
    public override Text Summary => new(
        $"层次分析法，专家 {Experts.Count} 人，λmax={Show(Consistency.LambdaMax)}，CI={Show(Consistency.Index)}，CR={Show(Consistency.Ratio)}{(Experts.Count > 1 ? $"，各人 CR 最大 {Show(Worst)}" : "")}",
        $"analytic hierarchy process, {Experts.Count} experts, λmax={Show(Consistency.LambdaMax)}, CI={Show(Consistency.Index)}, CR={Show(Consistency.Ratio)}{(Experts.Count > 1 ? $", greatest CR of one expert {Show(Worst)}" : "")}");

    /// <summary><c>weights.contradictory</c> for each expert who does not pass: a mean hides contradictions, it does not mend them.</summary>
    public override IReadOnlyList<Problem> Objections =>
    [
        .. Experts.Index().Where(one => one.Item.Contradiction is not null).Select(one => new Problem("weights.contradictory", new(
            $"{one.Item.Expert} 的比较前后矛盾，CR={Show(one.Item.Consistency.Ratio)}，超过 0.1：{one.Item.Contradiction!.Explanation.Chinese}；请重新判断，或写明 accept 照用",
            $"the comparisons of {one.Item.Expert} contradict each other, CR={Show(one.Item.Consistency.Ratio)} is above 0.1: {one.Item.Contradiction.Explanation.English}; have them reconsidered, or say accept to use them as they are"),
            $"experts/{one.Index}")),
    ];

    private decimal Worst => Experts.Max(expert => expert.Consistency.Ratio);

    private static string Show(decimal figure) => Formula.Values.Numbers.Show(Formula.Values.Numbers.Round(figure, 4));
}
