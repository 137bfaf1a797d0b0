using System.Text.Json;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Parsing;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.Tests.Language;
using Fadu.GraphQL.TypeSystem.Coercion;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Tests.TypeSystem.Coercion;

public sealed class InputCoercionTests
{
    private static readonly Schema Subject = Schemas.Build("""
        type Query { a(item: Item, one: One, any: Any, level: Level, id: ID, float: Float, deep: Deep): Int }
        input Item { value: Int! note: String = "none" tags: [String!] level: Level = CITY unset: Int inner: Item }
        input One @oneOf { name: String number: Int item: Item }
        input Deep { items: [Item!]! = [{ value: 1 }] }
        enum Level { CITY COUNTY }
        scalar Any
        """);

    private static readonly IReadOnlyDictionary<string, object?> Variables = new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["one"] = 1,
        ["text"] = "t",
        ["nothing"] = null,
        ["list"] = new object?[] { "a", null },
        ["object"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["a"] = true, ["b"] = 1.5d },
    };

    [Theory]
    [InlineData("Int", "1", "1")]
    [InlineData("Int!", "-1", "-1")]
    [InlineData("Int", "null", "null")]
    [InlineData("Int", "$one", "1")]
    [InlineData("Int", "$nothing", "null")]
    [InlineData("Int", "$unknown", "null")]
    [InlineData("Float", "1", "1d")]
    [InlineData("ID", "1", "'1'")]
    [InlineData("Level", "COUNTY", "'COUNTY'")]
    [InlineData("[Int]", "[1, null, $one, $unknown]", "[1, null, 1, null]")]
    [InlineData("[Int]", "1", "[1]")]
    [InlineData("[Int]", "null", "null")]
    [InlineData("[[Int]]", "1", "[[1]]")]
    [InlineData("[[Int]]", "[1, [2, 3], null]", "[[1], [2, 3], null]")]
    [InlineData("[[Int!]!]!", "[]", "[]")]
    [InlineData("Item", "{level: COUNTY, value: 1}", "{value: 1, note: 'none', level: 'COUNTY'}")]
    [InlineData("Item", "{value: $one, note: $nothing, level: $unknown}", "{value: 1, note: null, level: 'CITY'}")]
    [InlineData("Item", "{value: 1, note: $unknown, unset: $unknown, tags: \"x\"}", "{value: 1, note: 'none', tags: ['x'], level: 'CITY'}")]
    [InlineData("Item", "{value: 1, note: null, unset: null}", "{value: 1, note: null, level: 'CITY', unset: null}")]
    [InlineData("Deep", "{}", "{items: [{value: 1, note: 'none', level: 'CITY'}]}")]
    [InlineData("Deep", "{items: {value: 2}}", "{items: [{value: 2, note: 'none', level: 'CITY'}]}")]
    [InlineData("One", "{name: \"n\"}", "{name: 'n'}")]
    [InlineData("One", "{number: $one}", "{number: 1}")]
    [InlineData("Any", "{b: [1, 2.5, A, null], a: $object, c: $unknown, d: $list}", "{b: [1L, 2.5d, 'A', null], a: {a: true, b: 1.5d}, d: ['a', null]}")]
    [InlineData("Any", "$text", "'t'")]
    [InlineData("[Any]", "[[1]]", "[[1L]]")]
    public void Literals_become_values(string type, string literal, string value) =>
        CSharpText.Of(Succeed(Literal(type, literal))).ShouldBe(value);

    [Theory]
    [InlineData("Int", "1", "1")]
    [InlineData("Int", "1.0", "1")]
    [InlineData("Float", "1", "1d")]
    [InlineData("String", "null", "null")]
    [InlineData("ID", "12", "'12'")]
    [InlineData("Level", "\"CITY\"", "'CITY'")]
    [InlineData("[Int!]", "1", "[1]")]
    [InlineData("[[Int]]", "[1, [2], null]", "[[1], [2], null]")]
    [InlineData("Item", "{\"level\": \"COUNTY\", \"value\": 1}", "{value: 1, note: 'none', level: 'COUNTY'}")]
    [InlineData("Item", "{\"value\": 1, \"value\": 2, \"note\": null}", "{value: 2, note: null, level: 'CITY'}")]
    [InlineData("Deep", "{}", "{items: [{value: 1, note: 'none', level: 'CITY'}]}")]
    [InlineData("One", "{\"number\": 3}", "{number: 3}")]
    [InlineData("Any", "{\"b\": [1, 2.5, true, null, \"x\"], \"a\": {}}", "{b: [1L, 2.5d, true, null, 'x'], a: {}}")]
    public void Values_of_variables_become_values(string type, string json, string value) =>
        CSharpText.Of(Succeed(Json(type, json))).ShouldBe(value);

    [Theory]
    [InlineData("Int!", "null", "input: null is no value of Int!.")]
    [InlineData("Int!", "$nothing", "input: null is no value of Int!.")]
    [InlineData("Int", "\"1\"", "input: Int cannot represent \"1\": it is no whole number.")]
    [InlineData("Int", "2147483648", "input: Int cannot represent 2147483648: it has 32 bits.")]
    [InlineData("Level", "TOWN", "input: Level has no value TOWN.")]
    [InlineData("Level", "\"CITY\"", "input: Level has no value \"CITY\".")]
    [InlineData("[Int!]", "[1, null, \"x\", $unknown]",
        "input[1]: null is no value of Int!.|input[2]: Int cannot represent \"x\": it is no whole number.|input[3]: null is no value of Int!.")]
    [InlineData("Item", "1", "input: Item cannot represent 1: it is no object.")]
    [InlineData("Item", "{}", "input.value: The field value of Item is required: it is Int!.")]
    [InlineData("Item", "{value: $unknown}", "input.value: The field value of Item is required: it is Int!.")]
    [InlineData("Item", "{value: null, other: 1, inner: {value: true}}",
        "input.other: Item has no field other.|input.value: null is no value of Int!.|input.inner.value: Int cannot represent true: it is no whole number.")]
    [InlineData("Deep", "{items: [{value: 1}, {value: 2}, {value: \"3\"}]}", "input.items[2].value: Int cannot represent \"3\": it is no whole number.")]
    [InlineData("One", "{}", "input: Exactly one field of One is given, and not as null.")]
    [InlineData("One", "{name: null}", "input: Exactly one field of One is given, and not as null.")]
    [InlineData("One", "{name: \"n\", number: 1}", "input: Exactly one field of One is given, and not as null.")]
    [InlineData("One", "{name: \"n\", number: $unknown}", "input: Exactly one field of One is given, and not as null.")]
    [InlineData("One", "{name: $unknown}", "input: Exactly one field of One is given, and not as null.")]
    [InlineData("One", "{name: $nothing}", "input: Exactly one field of One is given, and not as null.")]
    [InlineData("One", "{name: 1}", "input.name: String cannot represent 1: it is no string.")]
    [InlineData("Any", "1e999", "input: A number is not finite in 64 bits.")]
    public void All_problems_of_a_literal_are_told_with_their_paths(string type, string literal, string problems) =>
        Problems(Literal(type, literal)).ShouldBe(problems.Split('|'));

    [Theory]
    [InlineData("Int!", "null", "input: null is no value of Int!.")]
    [InlineData("Int", "\"1\"", "input: Int cannot represent \"1\": it is no whole number.")]
    [InlineData("Int", "1.5", "input: Int cannot represent 1.5: it is no whole number.")]
    [InlineData("Level", "\"TOWN\"", "input: Level has no value \"TOWN\".")]
    [InlineData("Level", "1", "input: Level has no value 1.")]
    [InlineData("[Int!]", "[1, null, \"x\"]", "input[1]: null is no value of Int!.|input[2]: Int cannot represent \"x\": it is no whole number.")]
    [InlineData("Item", "[]", "input: Item cannot represent []: it is no object.")]
    [InlineData("Item", "{\"other\": 1, \"inner\": {}}",
        "input.other: Item has no field other.|input.value: The field value of Item is required: it is Int!.|input.inner.value: The field value of Item is required: it is Int!.")]
    [InlineData("Deep", "{\"items\": [{\"value\": 1}, {\"value\": []}]}", "input.items[1].value: Int cannot represent []: it is no whole number.")]
    [InlineData("One", "{}", "input: Exactly one field of One is given, and not as null.")]
    [InlineData("One", "{\"name\": null}", "input: Exactly one field of One is given, and not as null.")]
    [InlineData("One", "{\"name\": \"n\", \"number\": null}", "input: Exactly one field of One is given, and not as null.")]
    [InlineData("One", "{\"name\": \"n\", \"other\": null}", "input.other: One has no field other.")]
    [InlineData("String", "\"\\ud800\"", "input: String cannot represent \"\\ud800\": it is no string.")]
    [InlineData("ID", "\"\\ud800\"", "input: ID cannot represent \"\\ud800\": it is neither a string nor a whole number.")]
    [InlineData("Level", "\"\\udc00\"", "input: Level has no value \"\\udc00\".")]
    [InlineData("Item", "{\"\\ud800\": 1, \"value\": 1, \"note\": \"\\ud800x\"}",
        "input: Item has no field whose name is no text.|input.note: String cannot represent \"\\ud800x\": it is no string.")]
    [InlineData("One", "{\"name\": \"n\", \"a\\ud800\": 1}", "input: One has no field whose name is no text.")]
    [InlineData("Any", "\"\\ud800\"", "input: A string holds half a surrogate pair.")]
    [InlineData("Any", "{\"a\": [{\"\\udc00\\ud800\": 1}]}", "input: A name is no text.")]
    public void All_problems_of_a_variables_value_are_told_with_their_paths(string type, string json, string problems) =>
        Problems(Json(type, json)).ShouldBe(problems.Split('|'));

    [Theory]
    [InlineData("String", "\"\u00ff\"", "input: String cannot represent \"\ufffd\": it is no string.")]
    [InlineData("Level", "\"\u00ff\"", "input: Level has no value \"\ufffd\".")]
    [InlineData("Item", "{\"\u00ff\": 1, \"value\": 1}", "input: Item has no field whose name is no text.")]
    [InlineData("Any", "{\"\u00ff\": 1}", "input: A name is no text.")]
    public void Bytes_that_are_no_utf_8_are_no_text(string type, string json, string problem)
    {
        using var document = JsonDocument.Parse(System.Text.Encoding.Latin1.GetBytes(json));

        Problems(InputCoercion.FromJson(document.RootElement, TypeOf(type), "input")).ShouldBe([problem]);
    }

    [Fact]
    public void A_problem_of_a_literal_points_at_its_place()
    {
        var problem = Literal("Item", "{value: 1, level: TOWN}").Problems.ShouldHaveSingleItem();

        problem.Literal.ShouldBeOfType<EnumValueNode>().Location.ShouldBe(new(18, 22));
    }

    [Fact]
    public void The_default_of_an_argument_is_a_value_of_its_type()
    {
        var schema = Schemas.Build("type Query { a(list: [Float] = 1, nothing: Int = null, none: Int): Int }");
        var arguments = schema.QueryType!.Fields[0].Arguments;

        arguments.Take(2).Select(argument => CSharpText.Of(InputCoercion.DefaultOf(argument))).ShouldBe(["[1d]", "null"]);
        Should.Throw<ArgumentException>(() => InputCoercion.DefaultOf(arguments[2]));
    }

    private static InputResult Literal(string type, string literal) =>
        InputCoercion.FromLiteral(Reading.Value(literal), TypeOf(type), "input", Variables);

    private static InputResult Json(string type, string json)
    {
        using var document = JsonDocument.Parse(json);
        return InputCoercion.FromJson(document.RootElement, TypeOf(type), "input");
    }

    private static object? Succeed(InputResult result)
    {
        Problems(result).ShouldBeEmpty();
        return result.Value;
    }

    private static string[] Problems(InputResult result) => [.. result.Problems.Select(problem => $"{problem.Path}: {problem.Message}")];

    private static GraphQLType TypeOf(string text) =>
        Resolve(GraphQLParser.ParseType(Source.FromText(text, "type"), ParserLimits.Default).Node.ShouldNotBeNull());

    private static GraphQLType Resolve(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(Resolve(nonNull.Type)),
        ListTypeNode list => new ListType(Resolve(list.Type)),
        _ => Subject.Types.Find(((NamedTypeNode)node).Name.Value).ShouldNotBeNull(),
    };
}
