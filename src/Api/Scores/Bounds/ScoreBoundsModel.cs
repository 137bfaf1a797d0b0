using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Bounds;

namespace Fadu.Api.Scores.Bounds;

/// <summary>The least and the most that marks can still become.</summary>
/// <param name="bounds">The bounds.</param>
[GraphQLType("ScoreBounds")]
internal sealed class ScoreBoundsModel(ScoreBounds bounds)
{
    public decimal Least => bounds.Least;

    public decimal Most => bounds.Most;

    public bool IsExact => bounds.IsExact;

    public bool DependsOnPeers => bounds.DependsOnPeers;

    public IReadOnlyList<OpenValueModel>? LeastWith => bounds.LeastWith?.Select(open => new OpenValueModel(open)).ToArray();

    public IReadOnlyList<OpenValueModel>? MostWith => bounds.MostWith?.Select(open => new OpenValueModel(open)).ToArray();
}
