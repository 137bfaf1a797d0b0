using Fadu.Application.Evidence.Details;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Evidence;

/// <summary>Another place that has the same file.</summary>
/// <param name="place">Which.</param>
[GraphQLType("EvidenceDuplicate")]
internal sealed class EvidenceDuplicateModel(DuplicatePlace place)
{
    public string RoundCode => place.Round;

    public string UnitCode => place.Unit;

    public string ItemCode => place.Item;

    public string? FileName => place.FileName;

    public DateTimeOffset Since => place.Since;
}
