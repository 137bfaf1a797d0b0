using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Api.Submissions;

/// <summary>A value as clients see it.</summary>
/// <param name="Number">The number; null where it is none.</param>
/// <param name="Truth">The truth value; null where it is none.</param>
/// <param name="Text">The text, the day or the name of the option; null where it is none.</param>
/// <param name="Display">As people read it.</param>
[GraphQLType("ItemValue")]
internal sealed record ItemValueModel(decimal? Number, bool? Truth, string? Text, string Display)
{
    /// <summary>The value of an item; null where there is none.</summary>
    public static ItemValueModel? Of(Item item, ItemValue? value, Language language) => value is { } kept ? Of(item, kept, language) : null;

    /// <summary>The value of an item.</summary>
    public static ItemValueModel Of(Item item, ItemValue value, Language language)
    {
        // A panel's mean may lie between what the item admits.
        var reading = ItemValueReader.ToValue(item, value);
        return new(value.Number, value.Boolean, value.Text, reading.Succeeded ? ValueText.Show(item, reading.Value, language) : $"{value}");
    }
}
