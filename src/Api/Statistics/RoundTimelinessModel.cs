using Fadu.Application.Statistics;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Statistics;

/// <summary>How complete a round is and how timely.</summary>
/// <param name="timeliness">What is known.</param>
[GraphQLType("RoundTimeliness")]
internal sealed class RoundTimelinessModel(RoundTimeliness timeliness)
{
    public int UnitCount => timeliness.Units.Count;

    public IReadOnlyList<ItemTimelinessModel>? Items => timeliness.Items is { } items ? [.. items.Select(item => new ItemTimelinessModel(item))] : null;

    public DateTimeOffset? AsOf => timeliness.AsOf;

    /// <summary>Some of the units.</summary>
    internal IReadOnlyList<UnitTimelinessModel> Part(int first, int skip, RequestContext context) =>
        [.. Paging.Part.Of(timeliness.Units, first, skip, context).Select(unit => new UnitTimelinessModel(unit))];
}
