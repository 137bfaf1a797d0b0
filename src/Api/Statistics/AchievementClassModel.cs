using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Statistics;

namespace Fadu.Api.Statistics;

/// <summary>One class of a distribution.</summary>
[GraphQLType("AchievementClass")]
internal sealed record AchievementClassModel(decimal From, decimal? To, int Count)
{
    internal static IReadOnlyList<AchievementClassModel> Of(IReadOnlyList<AchievementClass> classes) =>
        [.. classes.Select(one => new AchievementClassModel(one.From, one.To, one.Count))];
}
