using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Robustness.Drivers;

namespace Fadu.Api.Rounds.Robustness;

/// <summary>How much an indicator does to a ranking.</summary>
/// <param name="driver">What was found.</param>
[GraphQLType("RankingDriver")]
internal sealed class RankingDriverModel(Driver driver)
{
    public string Code => driver.Indicator.Code;

    public string Name => driver.Indicator.Indicator.Name;

    public int Level => driver.Indicator.Depth;

    public decimal Share => RoundRobustnessModel.Rounded(driver.Share);

    public decimal? Correlation => RoundRobustnessModel.Rounded(driver.Correlation);

    public decimal? VarianceShare => RoundRobustnessModel.Rounded(driver.VarianceShare);

    public decimal? MeanShift => RoundRobustnessModel.Rounded(driver.MeanShift);

    public int? MostShift => driver.MostShift;

    public decimal? RankCorrelation => RoundRobustnessModel.Rounded(driver.RankCorrelation);
}
