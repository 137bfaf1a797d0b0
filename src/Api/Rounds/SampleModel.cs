using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Rounds;

/// <summary>Units drawn for on-the-spot checks.</summary>
/// <param name="drawn">The draw.</param>
[GraphQLType("Sample")]
internal sealed class SampleModel(SampleDrawn drawn)
{
    public int Number => drawn.Number;

    public string Seed => drawn.Seed;

    public int Size => drawn.Size;

    public IReadOnlyList<string> Groups => drawn.Criteria.Groups;

    public bool NotDrawnBefore => drawn.Criteria.NotDrawnBefore;

    public int Population => drawn.Population;

    public IReadOnlyList<string> UnitCodes => drawn.Units;
}
