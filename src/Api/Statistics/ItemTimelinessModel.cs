using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Progress;

namespace Fadu.Api.Statistics;

/// <summary>How complete an item is and how timely.</summary>
/// <param name="item">What is known.</param>
[GraphQLType("ItemTimeliness")]
internal sealed class ItemTimelinessModel(ItemProgress item)
{
    public string ItemCode => item.Item.Code;

    public string Name => item.Item.Name;

    public int Binding => item.Binding;

    public int Present => item.Present;

    public int EvidenceAsked => item.EvidenceAsked;

    public int EvidencePresent => item.EvidencePresent;

    public int Verified => item.Verified;

    public int OnTime => item.OnTime;

    public int Late => item.Late;

    public int Returned => item.Returned;
}
