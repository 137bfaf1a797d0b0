using Fadu.Application.Differences;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Differences;

namespace Fadu.Api.Scores.Differences;

/// <summary>What one changed value did to a figure.</summary>
/// <param name="item">The value.</param>
/// <param name="cause">The event that changed it; null: none.</param>
[GraphQLType("ItemDifference")]
internal sealed class ItemDifferenceModel(ItemDifference item, ValueCause? cause)
{
    public string Code => item.Parameter.Key;

    public string Name => item.Parameter.Name;

    public string? Before => Shown(item.Before);

    public string? After => Shown(item.After);

    public decimal Marks => item.Marks;

    public string? EventType => cause?.Type;

    public string? Account => cause?.Account;

    public string? Role => cause?.Role;

    public DateTimeOffset? Time => cause?.Time;

    public string? Reason => cause?.Reason;

    private static string? Shown(Formula.Values.Value value) => value.IsMissing ? null : value.ToString().Trim('\'', '#');
}
