using Fadu.Formula.Values;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Explanations;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;

namespace Fadu.Api.Scores;

/// <summary>How a bonus or deduction came about, as clients see it.</summary>
/// <param name="explained">The explanation.</param>
/// <param name="language">Of texts.</param>
[GraphQLType("AdjustmentExplanation")]
internal sealed class AdjustmentExplanationModel(AdjustmentExplanation explained, Language language)
{
    public string Code => explained.Score.Adjustment.Code;

    public string Name => explained.Score.Adjustment.Name;

    public string? Rule => explained.Score.Adjustment.Rule;

    public decimal Marks => Numbers.Snap(explained.Score.Marks);

    public decimal? Most => explained.Score.Adjustment.Cap;

    public decimal? Result => explained.Score.Result is { } result ? Numbers.Snap(result) : null;

    public bool IsClamped => explained.Score.Clamping is not Clamping.None;

    public string? WhyMissing => explained.WhyMissing?.In(language);

    public FormulaExplanationModel Formula => new(explained.Formula, language);

    public IReadOnlyList<ScoreRemarkModel> Remarks => ScoreRemarkModel.Of(explained.Remarks, language);
}
