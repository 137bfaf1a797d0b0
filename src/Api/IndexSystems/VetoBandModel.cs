using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.IndexSystems;

/// <summary>The band that a vetoed unit falls to in one band set.</summary>
/// <param name="BandSet">Name of the set.</param>
/// <param name="Band">Name of the band.</param>
[GraphQLType("VetoBand")]
internal sealed record VetoBandModel(string BandSet, string Band);
