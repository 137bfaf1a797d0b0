using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Robustness.Swaps;

namespace Fadu.Api.Rounds.Robustness;

/// <summary>How far one weight can move before two units change places.</summary>
/// <param name="swap">What was found.</param>
[GraphQLType("WeightSwap")]
internal sealed class WeightSwapModel(WeightSwap swap)
{
    public string Code => swap.Indicator.Code;

    public string Name => swap.Indicator.Indicator.Name;

    public decimal Marks => swap.Marks;

    public decimal Most => swap.Most;

    public decimal? Down => swap.Down;

    public decimal? Up => swap.Up;

    public bool IsExact => swap.IsExact;
}
