using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Api.IndexSystems;

/// <summary>What of a veto is written otherwise than it is kept.</summary>
[GraphQLFields("Veto")]
internal static class VetoFields
{
    public static IReadOnlyList<VetoBandModel> BandsBySet(Veto veto) => [.. veto.BandsBySet.Select(one => new VetoBandModel(one.Key, one.Value))];
}
