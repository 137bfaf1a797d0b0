using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Explanations;
using Fadu.Indicators.IndexSystems;
using Fadu.Kernel;

namespace Fadu.Api.Scores;

/// <summary>How a unit came to its marks on an indicator, as clients see it.</summary>
/// <param name="explained">The explanation.</param>
/// <param name="language">Of texts.</param>
[GraphQLType("IndicatorExplanation")]
internal sealed class IndicatorExplanationModel(IndicatorExplanation explained, Language language)
{
    public string? Rule => explained.Rule;

    public string? Source => explained.Source;

    public FormulaExplanationModel? AppliesWhen => explained.AppliesWhen is { } condition ? new(condition, language) : null;

    public FormulaExplanationModel? Formula => explained.Formula is { } formula ? new(formula, language) : null;

    public IReadOnlyList<ScoreRemarkModel> Remarks => ScoreRemarkModel.Of(explained.Remarks, language);

    public string? WhyMissing => explained.WhyMissing?.In(language);

    public WhenMissing? WhenMissing => explained.WhenMissing;

    public IReadOnlyList<string> MarksFrom => explained.MarksFrom;

    public IReadOnlyList<string> MarksTo => explained.MarksTo;
}
