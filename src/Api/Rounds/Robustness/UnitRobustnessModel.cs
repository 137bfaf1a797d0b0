using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Robustness;

namespace Fadu.Api.Rounds.Robustness;

/// <summary>How sure a unit's place is.</summary>
/// <param name="unit">What was found.</param>
[GraphQLType("UnitRobustness")]
internal sealed class UnitRobustnessModel(UnitRobustness unit)
{
    public string UnitCode => unit.Unit.Code;

    public string Name => unit.Unit.Name;

    public string? Group => unit.Unit.Group;

    public int Rank => unit.Rank;

    public decimal Total => unit.Total;

    public int Least => unit.Ranks.Least;

    public int Low => unit.Ranks.Low;

    public int Median => unit.Ranks.Median;

    public int High => unit.Ranks.High;

    public int Greatest => unit.Ranks.Greatest;

    public decimal Mean => RoundRobustnessModel.Rounded(unit.Ranks.Mean);

    public decimal TopShare => RoundRobustnessModel.Rounded(unit.Ranks.TopShare);
}
