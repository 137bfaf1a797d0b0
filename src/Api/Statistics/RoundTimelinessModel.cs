using Fadu.Application.Statistics;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Statistics;

/// <summary>How complete a round is and how timely.</summary>
/// <param name="timeliness">What is known.</param>
[GraphQLType("RoundTimeliness")]
internal sealed class RoundTimelinessModel(RoundTimeliness timeliness)
{
    public IReadOnlyList<UnitTimelinessModel> Units => [.. timeliness.Units.Select(unit => new UnitTimelinessModel(unit))];

    public IReadOnlyList<ItemTimelinessModel>? Items => timeliness.Items is { } items ? [.. items.Select(item => new ItemTimelinessModel(item))] : null;

    public DateTimeOffset? AsOf => timeliness.AsOf;
}
