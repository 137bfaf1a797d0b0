using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Robustness.Swaps;

namespace Fadu.Api.Rounds.Robustness;

/// <summary>When two units change places.</summary>
/// <param name="swaps">What was found.</param>
[GraphQLType("UnitSwap")]
internal sealed class UnitSwapModel(UnitSwaps swaps)
{
    public string FirstUnitCode => swaps.First.Code;

    public string SecondUnitCode => swaps.Second.Code;

    public decimal Lead => swaps.Lead;

    public bool KeptApart => swaps.KeptApart;

    public IReadOnlyList<WeightSwapModel> Weights => [.. swaps.Weights.Select(one => new WeightSwapModel(one))];
}
