using Fadu.Catalog.Structure;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Catalog.Reading;

/// <summary>Items, attributes and policy parameters.</summary>
internal static class ItemReader
{
    public static Item Item(RecordValue item) => new()
    {
        Code = item.Text("code"),
        Name = item.TextOrNull("name") ?? item.Text("code"),
        Type = item.Word<ItemType>("type"),
        MeasurementUnit = item.TextOrNull("unit"),
        Min = item.Number("min"),
        Max = item.Number("max"),
        Choices = [.. item.Elements("choices").Select(Choice)],
        Required = item.Flag("required") ?? true,
        From = item.Word<ItemSource>("from"),
        Evidence = item.TextOrNull("evidence"),
        LowerIsBetter = item.TextOrNull("better") is { } better ? better == "lower" : null,
        Step = item.Number("step"),
        Effort = item.Number("effort") ?? 1,
        Help = item.TextOrNull("help"),
        StatisticsOnly = item.Flag("statisticsOnly") ?? false,
    };

    public static PolicyParameter Parameter(RecordValue parameter) => new()
    {
        Code = parameter.Text("code"),
        Name = parameter.TextOrNull("name") ?? parameter.Text("code"),
        Type = parameter.Word<ItemType>("type"),
        Value = parameter.TextOrNull("value") ?? "",
        MeasurementUnit = parameter.TextOrNull("unit"),
        Help = parameter.TextOrNull("help"),
    };

    private static Choice Choice(object? choice) => choice switch
    {
        string name => new(name, null),
        RecordValue record => new(record.Text("name"), record.Number("value")),
        _ => new("", null),
    };
}
