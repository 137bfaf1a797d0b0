using Fadu.Indicators.Values;

namespace Fadu.Indicators.Submissions;

/// <summary>What an item is to be.</summary>
/// <param name="Item">Its code.</param>
/// <param name="Value">The value; null or a blank text: none.</param>
public sealed record ReportedItem(string Item, ItemValue? Value)
{
    internal ItemValue? Given => Value is { Text: { } text } && string.IsNullOrWhiteSpace(text) ? null : Value;
}
