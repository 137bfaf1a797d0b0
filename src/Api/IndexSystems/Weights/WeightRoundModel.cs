using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Weights.Delphi;

namespace Fadu.Api.IndexSystems.Weights;

/// <summary>How far experts agree in one round.</summary>
/// <param name="round">The round.</param>
[GraphQLType("WeightRound")]
internal sealed class WeightRoundModel(RoundSpread round)
{
    public int Experts => round.Experts;

    public IReadOnlyList<WeightSpreadModel> Indicators => [.. round.Indicators.Select(spread => new WeightSpreadModel(spread))];

    public Concordance? Agreement => round.Agreement;
}
