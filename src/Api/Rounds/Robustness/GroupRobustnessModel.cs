using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Robustness;

namespace Fadu.Api.Rounds.Robustness;

/// <summary>How sure the ranking of a group is.</summary>
/// <param name="group">What was found.</param>
[GraphQLType("GroupRobustness")]
internal sealed class GroupRobustnessModel(GroupRobustness group)
{
    public string? Group => group.Group;

    public int Ranked => group.Ranked;

    public decimal MeanShift => RoundRobustnessModel.Rounded(group.MeanShift);

    public IReadOnlyList<RankingDriverModel>? Drivers => group.Drivers is { } drivers ? [.. drivers.Select(driver => new RankingDriverModel(driver))] : null;
}
