using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Explanations;

namespace Fadu.Api.Scores;

/// <summary>How a unit stands to a band, as clients see it.</summary>
/// <param name="band">The band.</param>
[GraphQLType("BandExplanation")]
internal sealed class BandExplanationModel(BandExplanation band)
{
    public string Name => band.Name;

    public decimal Min => band.Min;

    public bool IsReached => band.Reached;

    public decimal? EachAtLeast => band.EachAtLeast;

    public IReadOnlyList<string> Behind => band.Behind;

    public bool IsBeforeVetoes => band.IsBeforeVetoes;

    public bool IsBand => band.IsBand;
}
