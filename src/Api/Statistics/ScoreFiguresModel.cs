using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Statistics;

namespace Fadu.Api.Statistics;

/// <summary>Figures of the scores of some units.</summary>
/// <param name="figures">The figures.</param>
[GraphQLType("ScoreFigures")]
internal sealed class ScoreFiguresModel(ScoreStatistics figures)
{
    public int UnitCount => figures.Units;

    public int RankedCount => figures.Ranked;

    public decimal FullMarks => figures.FullMarks;

    public MarksSummaryModel? Total => MarksSummaryModel.Of(figures.Total);

    public decimal? Achievement => figures.Achievement;

    public IReadOnlyList<AchievementClassModel> Distribution => AchievementClassModel.Of(figures.Distribution);

    public IReadOnlyList<BandCountModel> Bands => [.. figures.Bands.Select(band => new BandCountModel(band.Band, band.Units))];

    public IReadOnlyList<RuleCountModel> Vetoes => [.. figures.Vetoes.Select(RuleCountModel.Of)];

    public IReadOnlyList<RuleCountModel> Gates => [.. figures.Gates.Select(RuleCountModel.Of)];

    public IReadOnlyList<IndicatorFiguresModel> Indicators => [.. figures.Indicators.Select(indicator => new IndicatorFiguresModel(indicator))];

    public IReadOnlyList<MarksLossModel> Losses => [.. figures.Losses.Select(loss => new MarksLossModel(loss))];

    public decimal Lost => figures.Lost;
}
