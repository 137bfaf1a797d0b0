using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Weights.Methods;
using Fadu.Kernel;

namespace Fadu.Indicators.Weights.Comparisons;

/// <summary>
/// 层次分析法 (AHP): the principal eigenvector of the comparisons; of several experts, of the geometric mean of theirs.
/// </summary>
/// <param name="Experts">At least one.</param>
/// <remarks>T. L. Saaty, "The Analytic Hierarchy Process" (1980).</remarks>
public sealed record AhpMethod(IReadOnlyList<ExpertComparisons> Experts) : WeighingMethod
{
    /// <summary>At least one.</summary>
    public IReadOnlyList<ExpertComparisons> Experts { get; init => field = ValueList.Of(value); } = ValueList.Of(Experts);

    /// <summary>Weighs indicators against each other; contradictions are objections, not refusals.</summary>
    /// <param name="indicators">At least two.</param>
    /// <returns>Or <c>weights.too_many</c>, <c>weights.no_experts</c>, <c>weights.expert_twice</c>, <c>weights.unknown_indicator</c>,
    /// <c>weights.compared_with_itself</c>, <c>field.times</c>, <c>weights.not_reciprocal</c>, <c>weights.comparison_missing</c>.</returns>
    public override Result<Weighing> Weigh(IReadOnlyList<Indicator> indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var reader = new ComparisonReader(indicators);
        var matrices = reader.Read(Experts);
        if (reader.Problems is [_, ..] problems)
            return problems;

        var group = ComparisonMatrix.MeanOf(matrices);
        var (lambda, weights) = group.Principal();
        return new AhpWeighing
        {
            Weights = Weighing.SharesOf(weights),
            Consistency = Consistency.Of(lambda, group.Size),
            Experts = [.. Experts.Zip(matrices, (expert, matrix) => Alone(expert.Expert, matrix, indicators))],
        };
    }

    private static ExpertConsistency Alone(string expert, ComparisonMatrix matrix, IReadOnlyList<Indicator> indicators)
    {
        var (lambda, weights) = matrix.Principal();
        var consistency = Consistency.Of(lambda, matrix.Size);
        return new(expert, Weighing.SharesOf(weights), consistency, consistency.Passed ? null : ContradictionFinder.Find(matrix, indicators));
    }
}
