using System.Globalization;
using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;

namespace Fadu.Catalog.Writing;

/// <summary>Items, attributes and policy parameters.</summary>
internal static class ItemParts
{
    public static WrittenNode Item(Item item) => new MapBuilder()
        .Code(item.Code)
        .Text("name", item.Name)
        .Word<ItemType>("type", item.Type)
        .Text("unit", item.MeasurementUnit)
        .Add("min", Bound(item, item.Min))
        .Add("max", Bound(item, item.Max))
        .List("choices", item.Choices, Choice)
        .Word<ItemSource>("from", item.From is ItemSource.Unit ? null : item.From)
        .Flag("required", item.Required, usual: true)
        .Number("step", item.Step)
        .Number("effort", item.Effort == 1 ? null : item.Effort)
        .Add("better", item.LowerIsBetter is { } lower ? new WrittenScalar(lower ? "lower" : "higher") : null)
        .Text("evidence", item.Evidence)
        .Flag("statisticsOnly", item.StatisticsOnly, usual: false)
        .Quoted("help", item.Help)
        .Short;

    public static WrittenNode Parameter(PolicyParameter parameter) => new MapBuilder()
        .Code(parameter.Code)
        .Text("name", parameter.Name)
        .Word<ItemType>("type", parameter.Type)
        .Add("value", Value(parameter))
        .Text("unit", parameter.MeasurementUnit)
        .Quoted("help", parameter.Help)
        .Short;

    private static WrittenNode Choice(Choice choice) => choice.Value is { } value
        ? new MapBuilder().Text("name", choice.Name).Number("value", value).Short
        : ScalarText.Of(choice.Name);

    private static WrittenScalar? Bound(Item item, decimal? bound) => bound is not { } value ? null
        : item.Type is ItemType.Date ? new(ScalarText.Quoted(DateOnly.FromDayNumber((int)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
        : new(Numbers.Show(value));

    // Numbers and truth values stand there bare, as what they are; 95% is 95 then. What can't be read as its type stays as it was written.
    private static WrittenNode Value(PolicyParameter parameter) => (parameter.Type, ValueReader.Read(parameter, parameter.Value)) switch
    {
        (ItemType.Integer or ItemType.Decimal or ItemType.Percent, { Succeeded: true, Value: { IsMissing: false } value }) => new WrittenScalar(Numbers.Show(value.Number)),
        (ItemType.Boolean, { Succeeded: true, Value: { IsMissing: false } value }) => new WrittenScalar(value.Boolean ? "true" : "false"),
        _ => ScalarText.OfQuoted(parameter.Value),
    };
}
