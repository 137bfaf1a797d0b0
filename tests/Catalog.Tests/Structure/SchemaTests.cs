using System.Text.Json;
using Fadu.Catalog.Structure;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Catalog.Tests.Structure;

public sealed class SchemaTests
{
    private readonly JsonElement _schema = JsonDocument.Parse(RepositoryFolder.Schema).RootElement;
    private readonly List<string> _differences = [];
    private readonly HashSet<object> _compared = [];

    [Fact]
    public void The_shipped_schema_allows_what_files_are_read_by()
    {
        Compare(_schema, SystemShape.Root, "");

        _differences.ShouldBeEmpty();
        _compared.Count.ShouldBeGreaterThan(15);
    }

    [Fact]
    public void What_the_schema_says_of_keys_together_is_what_the_rules_say()
    {
        Definition("item").GetProperty("allOf").ToString().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)
            .ShouldBe("""[{"if":{"properties":{"type":{"const":"choice"}}},"then":{"required":["choices"]}}]""");

        var kinds = Definition("indicator").GetProperty("oneOf");
        Words(kinds[0].GetProperty("required")).ShouldBe(["indicators"]);
        kinds[0].GetProperty("not").GetProperty("anyOf").EnumerateArray().SelectMany(one => Words(one.GetProperty("required"))).ShouldBe(IndicatorShapes.OfLeaves);
        Words(kinds[1].GetProperty("required")).ShouldBe(["formula", "marks"]);
        Words(kinds[1].GetProperty("not").GetProperty("required")).ShouldBe(["indicators"]);
    }

    [Fact]
    public void What_is_left_out_is_what_the_schema_says_by_default()
    {
        var system = Demo.Load("""
            code: x
            name: x
            fullMarks: 1
            items: [{ code: a, name: 甲, type: integer, min: 0, max: 1 }]
            indicators: [{ code: b, name: 乙, marks: 1, formula: "[甲]" }]
            vetoes: [{ code: c, name: 丙, when: "[甲] > 0" }]
            checks: [{ code: d, rule: "[甲] > 0", message: 丁 }]
            """).System!;

        Default("properties", "decimals").GetInt32().ShouldBe(system.Decimals);
        Definition("aggregate").GetProperty("default").GetString().ShouldBe(Word(system.Aggregate));
        Definition("aggregate").GetProperty("default").GetString().ShouldBe(Word(system.Indicators[0].Aggregate));
        Definition("whenMissing").GetProperty("default").GetString().ShouldBe(Word(system.WhenMissing));
        OfDefinition("item", "required").GetBoolean().ShouldBe(system.Items[0].Required);
        OfDefinition("item", "from").GetString().ShouldBe(Word(system.Items[0].From));
        OfDefinition("item", "effort").GetDecimal().ShouldBe(system.Items[0].Effort);
        OfDefinition("item", "statisticsOnly").GetBoolean().ShouldBe(system.Items[0].StatisticsOnly);
        OfDefinition("veto", "effect").GetString().ShouldBe(Word(system.Vetoes[0].Effect));
        OfDefinition("check", "level").GetString().ShouldBe(system.Checks[0].IsWarning ? "warning" : "error");
    }

    [Fact]
    public void Every_word_of_the_schema_is_a_member_of_the_model()
    {
        Words(Definition("item").GetProperty("properties").GetProperty("type").GetProperty("enum")).ShouldBe(Members<ItemType>());
        Words(Definition("item").GetProperty("properties").GetProperty("from").GetProperty("enum")).ShouldBe(Members<ItemSource>());
        Words(Definition("aggregate").GetProperty("enum")).ShouldBe(Members<Aggregate>());
        Words(Definition("whenMissing").GetProperty("enum")).ShouldBe(Members<WhenMissing>());
        Words(Definition("veto").GetProperty("properties").GetProperty("effect").GetProperty("enum")).ShouldBe(Members<VetoEffect>());
    }

    private void Compare(JsonElement schema, Shape shape, string path)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            Compare(Definition(reference.GetString()!["#/$defs/".Length..]), shape, path);
            return;
        }

        if (!_compared.Add(shape) && shape is RecordShape)
            return;

        switch (shape)
        {
            case RecordShape record:
                CompareRecord(schema, record, path);
                break;
            case ListShape list:
                Same(path, "type", Text(schema, "type"), "array");
                Same(path, "minItems", schema.TryGetProperty("minItems", out var least) ? least.GetInt32() : 0, list.MinItems);
                Compare(schema.GetProperty("items"), list.Element, $"{path}/*");
                break;
            case EitherShape either:
                var both = schema.GetProperty("oneOf");
                Compare(both[0], either.Single, $"{path}|0");
                Compare(both[1], either.Structured, $"{path}|1");
                break;
            case MapShape map:
                Same(path, "type", Text(schema, "type"), "object");
                Compare(schema.GetProperty("additionalProperties"), map.Value, $"{path}/*");
                break;
            case GivenShape:
                Same(path, "type", Text(schema, "type"), "object");
                Same(path, "keys", schema.TryGetProperty("properties", out _) || schema.TryGetProperty("additionalProperties", out _), false);
                break;
            default:
                CompareScalar(schema, shape, path);
                break;
        }
    }

    private void CompareRecord(JsonElement schema, RecordShape record, string path)
    {
        Same(path, "additionalProperties", schema.GetProperty("additionalProperties").GetBoolean(), false);
        var properties = schema.GetProperty("properties").EnumerateObject().ToDictionary(property => property.Name, property => property.Value);
        Same(path, "keys", string.Join(" ", properties.Keys), string.Join(" ", record.Fields.Select(field => field.Key)));
        Same(path, "required",
            string.Join(" ", schema.TryGetProperty("required", out var required) ? Words(required).Order() : []),
            string.Join(" ", record.Fields.Where(field => field.Required).Select(field => field.Key).Order()));
        foreach (var field in record.Fields.Where(field => properties.ContainsKey(field.Key)))
            Compare(properties[field.Key], field.Shape, $"{path}/{field.Key}");
    }

    private void CompareScalar(JsonElement schema, Shape shape, string path)
    {
        switch (shape)
        {
            case EnumShape words:
                Same(path, "enum", string.Join(" ", Words(schema.GetProperty("enum"))), string.Join(" ", words.Values));
                break;
            case TextShape text:
                Same(path, "type", Text(schema, "type"), "string");
                Same(path, "minLength", schema.TryGetProperty("minLength", out var least) ? least.GetInt32() : 0, text.MinLength);
                Same(path, "pattern", Text(schema, "pattern"), text.Pattern?.ToString().Replace(@"\z", "$", StringComparison.Ordinal));
                break;
            case NumberShape number:
                Same(path, "type", Text(schema, "type"), number switch { { Whole: true } => "integer", { OrNull: true } => """["number","null"]""", _ => "number" });
                Same(path, "minimum", Number(schema, "minimum"), number.AboveMin ? null : number.Min);
                Same(path, "exclusiveMinimum", Number(schema, "exclusiveMinimum"), number.AboveMin ? number.Min : null);
                Same(path, "maximum", Number(schema, "maximum"), number.Max);
                break;
            case BooleanShape:
                Same(path, "type", Text(schema, "type"), "boolean");
                break;
            case BoundShape:
                Same(path, "type", Text(schema, "type"), """["number","string"]""");
                break;
            case AnyShape:
                Same(path, "anything", schema.EnumerateObject().Count(), 0);
                break;
            default:
                _differences.Add($"{path}: nothing compares a {shape.GetType().Name}.");
                break;
        }
    }

    private void Same<T>(string path, string what, T schema, T code)
    {
        if (!EqualityComparer<T>.Default.Equals(schema, code))
            _differences.Add($"{path} {what}: the schema says '{schema}', the code '{code}'.");
    }

    private JsonElement Definition(string name) => _schema.GetProperty("$defs").GetProperty(name);

    private JsonElement Default(string where, string key) => _schema.GetProperty(where).GetProperty(key).GetProperty("default");

    private JsonElement OfDefinition(string name, string key) => Definition(name).GetProperty("properties").GetProperty(key).GetProperty("default");

    private static string? Text(JsonElement schema, string key) => schema.TryGetProperty(key, out var value)
        ? value.ToString().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)
        : null;

    private static decimal? Number(JsonElement schema, string key) => schema.TryGetProperty(key, out var value) ? value.GetDecimal() : null;

    private static IEnumerable<string> Words(JsonElement list) => list.EnumerateArray().Select(word => word.GetString()!);

    private static IEnumerable<string> Members<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Word);

    private static string Word<T>(T member)
        where T : struct, Enum => member.ToString().ToLowerInvariant();
}
