using Fadu.Application.Scores;
using Fadu.Formula.Values;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Api.Scores;

/// <summary>A unit's marks on one indicator as clients see them.</summary>
/// <param name="score">What was found.</param>
/// <param name="parent">Code of the indicator above; null at the top.</param>
/// <param name="unit">Whose they are.</param>
/// <param name="language">Of texts.</param>
[GraphQLType("IndicatorScore")]
internal sealed class IndicatorScoreModel(IndicatorScore score, string? parent, SeenUnit unit, Language language)
{
    public string Code => score.Code;

    public string Name => score.Name;

    public string? ParentCode => parent;

    public int Level => score.Indicator.Depth;

    public bool IsLeaf => score.Indicator.IsLeaf;

    public IndicatorState State => score.State;

    public decimal NominalMarks => score.NominalMarks;

    public decimal EffectiveMarks => score.EffectiveMarks;

    public decimal? Score => score.Score is { } marks ? Numbers.Snap(marks) : null;

    public decimal? Achievement => score.Achievement is { } share ? Numbers.Snap(share) : null;

    public decimal? Result => score.Result is { } result ? Numbers.Snap(result) : null;

    public decimal? OutOf => score.Indicator.IsLeaf ? score.Indicator.OutOf : null;

    public bool? Passed => score.Passed;

    public bool IsClamped => score.Clamping is not Clamping.None;

    public string? MissingReason => score.MissingReason is Formula.Values.MissingReason.None ? null : ValueText.Show(score.MissingReason).In(language);

    public IndicatorExplanationModel? Explanation => unit.Explainer is { } explainer ? new(explainer.Explain(score), language) : null;

    /// <summary>An indicator and all below it, parents before children.</summary>
    public static IEnumerable<IndicatorScoreModel> All(IndicatorScore score, string? parent, SeenUnit unit, Language language) =>
        score.Children.SelectMany(child => All(child, score.Code, unit, language)).Prepend(new(score, parent, unit, language));
}
