using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Statistics;

namespace Fadu.Api.Statistics;

/// <summary>Figures of one indicator.</summary>
/// <param name="figures">The figures.</param>
[GraphQLType("IndicatorFigures")]
internal sealed class IndicatorFiguresModel(IndicatorStatistics figures)
{
    public string Code => figures.Indicator.Code;

    public string Name => figures.Indicator.Indicator.Name;

    public int Level => figures.Indicator.Depth;

    public int Concerned => figures.Concerned;

    public int Missing => figures.Missing;

    public int NotApplicable => figures.NotApplicable;

    public MarksSummaryModel? Marks => MarksSummaryModel.Of(figures.Marks);

    public decimal? Achievement => figures.Achievement;

    public IReadOnlyList<AchievementClassModel> Distribution => AchievementClassModel.Of(figures.Distribution);

    public decimal Lost => figures.Lost;
}
