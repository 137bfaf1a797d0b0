using Fadu.Catalog.Structure;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Catalog.Reading;

/// <summary>Worked examples.</summary>
internal static class ExampleReader
{
    public static MarksExample OfMarks(RecordValue example) => new(Given(example), example.Number("marks"), example.Flag("applies"));

    public static ConditionExample OfCondition(RecordValue example) => new(Given(example), example.Flag("holds") ?? false);

    public static UnitExample OfUnit(RecordValue example) => new(
        example.Text("name"),
        Given(example),
        example.TextOrNull("bandSet"),
        example.Number("total"),
        example.TextOrNull("band"),
        example.Entries("marks").Where(entry => entry.Value is decimal)
            .ToDictionary(entry => entry.Key, entry => (decimal)entry.Value!, StringComparer.Ordinal));

    private static IReadOnlyList<Given> Given(RecordValue example) => example["given"] as List<Given> ?? [];
}
