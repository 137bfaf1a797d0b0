using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Statistics;

/// <summary>Statistics of a group.</summary>
[GraphQLType("GroupFigures")]
internal sealed record GroupFiguresModel(string? Group, ScoreFiguresModel Figures);
