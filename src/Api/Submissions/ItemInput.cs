using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Api.Submissions;

/// <summary>A value of an item.</summary>
/// <param name="Item">Code of the item.</param>
/// <param name="Value">The value.</param>
internal sealed record ItemInput(string Item, ItemValueInput Value)
{
    /// <summary>Values for the domain.</summary>
    public static ReportedItem[] Reported(IEnumerable<ItemInput> items) => [.. items.Select(item => new ReportedItem(item.Item, item.Value.Kept))];

    /// <summary>Values for an import.</summary>
    public static (string Item, ItemValue Value)[] Row(IEnumerable<ItemInput> items) => [.. items.Select(item => (item.Item, item.Value.Kept))];

    /// <summary>What can't be meant.</summary>
    public static Problem[] Problems(IEnumerable<ItemInput> items) => [.. items.Where(item => item.Value is ItemValueInput.Clear { Value: false }).Select(Unclear)];

    private static Problem Unclear(ItemInput item) => new("value.clear", new(
        "clear 只能写 true；不清空就不要列出这个数据项", "clear can only be true; leave the item out to keep what it has"), item.Item);
}
