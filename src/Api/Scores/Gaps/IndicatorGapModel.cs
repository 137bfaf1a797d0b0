using Fadu.Formula.Values;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Explanations;
using Fadu.Indicators.Gaps;
using Fadu.Indicators.Statistics;
using Fadu.Kernel;

namespace Fadu.Api.Scores.Gaps;

/// <summary>An indicator below full marks, as clients see it.</summary>
/// <param name="gap">The gap.</param>
/// <param name="gaps">Of the unit.</param>
/// <param name="explainer">Of the unit.</param>
/// <param name="language">Of texts.</param>
[GraphQLType("IndicatorGap")]
internal sealed class IndicatorGapModel(IndicatorGap gap, UnitGaps gaps, UnitExplainer explainer, Language language)
{
    public string Code => gap.Score.Code;

    public string Name => gap.Score.Name;

    public string? Rule => gap.Score.Indicator.Indicator.Rule;

    public decimal Score => gap.Score.Score ?? 0;

    public decimal EffectiveMarks => gap.Score.EffectiveMarks;

    public bool? Passed => gap.Score.Passed;

    public decimal Lost => Numbers.Snap(gap.Lost);

    public decimal NominalLost => gap.NominalLost;

    public decimal TotalLost => Numbers.Snap(gap.TotalLost);

    public LossReason Reason => gap.Reason;

    public string ReasonText => GapTexts.Of(gap).In(language);

    public bool UsesPeers => gap.UsesPeers;

    public IReadOnlyList<string> MissingItemCodes => [.. gap.MissingItems.Select(item => item.Code)];

    public IReadOnlyList<string> UnverifiedItemCodes => gap.UnverifiedItems;

    public IReadOnlyList<string> MarksReadOf => gap.MarksReadOf;

    public FormulaExplanationModel? Formula => explainer.Explain(gap.Score).Formula is { } formula ? new(formula, language) : null;

    public decimal? Winnable => gap.Winnable is { } marks ? Numbers.Snap(marks) : null;

    public bool IsWithheld => gap.IsWithheld;

    public IReadOnlyList<GapMoveModel> Moves => GapMoveModel.All(gap.Moves, gaps, language);
}
