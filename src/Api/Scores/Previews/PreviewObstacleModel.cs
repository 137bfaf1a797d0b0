using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Scores.Previews;

/// <summary>Something that stands in the way of adoption.</summary>
[GraphQLType("PreviewObstacle")]
internal sealed record PreviewObstacleModel(string Code, string? About, string Message);
