using Fadu.Indicators.IndexSystems;

namespace Fadu.Catalog.Writing;

/// <summary>Worked examples.</summary>
internal static class ExampleParts
{
    private static readonly WrittenScalar _missing = new("null");

    public static WrittenNode OfMarks(MarksExample example) => new MapBuilder()
        .Add("given", Given(example.Given))
        .Add("marks", example.Marks is null ? _missing : null)
        .Number("marks", example.Marks)
        .Add("applies", example.Applies is { } applies ? Truth(applies) : null)
        .Short;

    public static WrittenNode OfCondition(ConditionExample example) =>
        new MapBuilder().Add("given", Given(example.Given)).Add("holds", Truth(example.Holds)).Short;

    public static WrittenNode OfUnit(UnitExample example) => new MapBuilder()
        .Quoted("name", example.Name)
        .Text("bandSet", example.BandSet)
        .Add("given", Given(example.Given))
        .Number("total", example.Total)
        .Text("band", example.Band)
        .Add("marks", example.Marks.Count == 0 ? null : Map(example.Marks, marks => new WrittenScalar(Formula.Values.Numbers.Show(marks))))
        .Long;

    /// <summary>Keys that the author named, each with a value.</summary>
    public static WrittenMap Map<T>(IEnumerable<KeyValuePair<string, T>> entries, Func<T, WrittenNode> write) =>
        new([.. entries.Select(entry => (ScalarText.OfKey(entry.Key), write(entry.Value)))], IsShort: true);

    private static WrittenMap Given(IReadOnlyList<Given> given) =>
        Map(given.Select(one => KeyValuePair.Create(one.Name, one.Texts)), WrittenNode (texts) => texts is [var only] ? ScalarText.OfValue(only) : new WrittenList([.. texts.Select(ScalarText.OfValue)]));

    private static WrittenScalar Truth(bool value) => new(value ? "true" : "false");
}
