using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Statistics;

/// <summary>Units in a band.</summary>
[GraphQLType("BandCount")]
internal sealed record BandCountModel(string? Band, int Units);
