using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Weights.Delphi;

namespace Fadu.Api.IndexSystems.Weights;

/// <summary>How far experts agree on one indicator.</summary>
/// <param name="spread">What is known.</param>
[GraphQLType("WeightSpread")]
internal sealed class WeightSpreadModel(WeightSpread spread)
{
    public string Indicator => spread.Indicator;

    public decimal Mean => spread.Shares.Mean;

    public decimal Median => spread.Shares.Median;

    public decimal LowerQuartile => spread.Shares.LowerQuartile;

    public decimal UpperQuartile => spread.Shares.UpperQuartile;

    public decimal Least => spread.Shares.Least;

    public decimal Most => spread.Shares.Most;

    public decimal StandardDeviation => spread.Shares.StandardDeviation;

    public decimal? Variation => spread.Variation;

    public IReadOnlyList<FarOff> FarOff => spread.FarOff;
}
