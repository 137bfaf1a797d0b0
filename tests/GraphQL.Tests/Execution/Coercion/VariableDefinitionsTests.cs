namespace Fadu.GraphQL.Tests.Execution.Coercion;

public sealed class VariableDefinitionsTests
{
    private const string Schema = """
        type Query { see(i: Int, n: Int!, s: String = "d", l: [Int!], o: In, e: Color, x: Any): String }
        scalar Any
        input In { a: Int = 3  b: [In!]  c: Color! }
        enum Color { RED GREEN }
        """;

    private const string Definition = ""","locations":[{"line":1,"column":8}]""";

    [Theory]
    [InlineData("($v: Int) { see(n: 1, i: $v) }", """{"v":2}""", "i=2, n=1, s=d")]
    [InlineData("($v: Int) { see(n: 1, i: $v) }", """{"v":null}""", "i=null, n=1, s=d")]
    [InlineData("($v: Int) { see(n: 1, i: $v) }", "{}", "n=1, s=d")]
    [InlineData("($v: Int) { see(n: 1, i: $v) }", "null", "n=1, s=d")]
    [InlineData("($v: Int) { see(n: 1, i: $v) }", """{"v":2,"other":[]}""", "i=2, n=1, s=d")]
    [InlineData("($v: Int = 7) { see(n: 1, i: $v) }", "{}", "i=7, n=1, s=d")]
    [InlineData("($v: Int = 7) { see(n: 1, i: $v) }", """{"v":null}""", "i=null, n=1, s=d")]
    [InlineData("($v: Int! = 7) { see(n: $v) }", "{}", "n=7, s=d")]
    [InlineData("($v: String) { see(n: 1, s: $v) }", "{}", "n=1, s=d")]
    [InlineData("($v: String) { see(n: 1, s: $v) }", """{"v":null}""", "n=1, s=null")]
    [InlineData("($v: [Int!]) { see(n: 1, l: $v) }", """{"v":5}""", "n=1, s=d, l=[5]")]
    [InlineData("($v: [Int!]) { see(n: 1, l: $v) }", """{"v":[5,6]}""", "n=1, s=d, l=[5 6]")]
    [InlineData("($v: In) { see(n: 1, o: $v) }", """{"v":{"c":"RED","b":{"c":"GREEN","a":null}}}""", "n=1, s=d, o={a:3 b:[{a:null c:GREEN}] c:RED}")]
    [InlineData("($v: Color = GREEN) { see(n: 1, e: $v) }", "{}", "n=1, s=d, e=GREEN")]
    public async Task Values_are_coerced_and_defaults_filled_in(string document, string variables, string seen) =>
        (await RunAsync("query " + document, variables)).ShouldBe($$$"""{"data":{"see":"{{{seen}}}"}}""");

    [Fact]
    public async Task Every_problem_is_named_with_the_definition_of_its_variable() =>
        (await RunAsync("query ($a: Int!, $b: Int!,\n  $o: In, $e: Color) { see(n: $a, i: $b, o: $o, e: $e) }", """{"b":null,"o":{"a":"x","b":[{"c":"BLUE"}],"d":1},"e":"BLACK"}"""))
        .ShouldBe("""{"errors":["""
            + """{"message":"$a: a value of Int! is required, none is given.","locations":[{"line":1,"column":8}],"extensions":{"code":"VARIABLE_INVALID"}},"""
            + """{"message":"$b: null is no value of Int!.","locations":[{"line":1,"column":18}],"extensions":{"code":"VARIABLE_INVALID"}},"""
            + """{"message":"$o.d: In has no field d.","locations":[{"line":2,"column":3}],"extensions":{"code":"VARIABLE_INVALID"}},"""
            + """{"message":"$o.a: Int cannot represent \"x\": it is no whole number.","locations":[{"line":2,"column":3}],"extensions":{"code":"VARIABLE_INVALID"}},"""
            + """{"message":"$o.b[0].c: Color has no value \"BLUE\".","locations":[{"line":2,"column":3}],"extensions":{"code":"VARIABLE_INVALID"}},"""
            + """{"message":"$o.c: The field c of In is required: it is Color!.","locations":[{"line":2,"column":3}],"extensions":{"code":"VARIABLE_INVALID"}},"""
            + """{"message":"$e: Color has no value \"BLACK\".","locations":[{"line":2,"column":11}],"extensions":{"code":"VARIABLE_INVALID"}}]}""");

    [Theory]
    [InlineData("[]")]
    [InlineData("\"a\"")]
    [InlineData("1")]
    public async Task Variables_are_an_object(string variables) =>
        (await RunAsync("{ see(n: 1) }", variables)).ShouldBe("""{"errors":[{"message":"The variables are no object.","extensions":{"code":"VARIABLE_INVALID"}}]}""");

    [Theory]
    [InlineData("query ($v: Int = 4) { see(n: $v) }", """{"v":null}""", "Argument n: null is no value of Int!.", 30)]
    [InlineData("query ($v: In) { see(n: 1, o: {c: RED, b: [$v]}) }", """{"v":null}""", "Argument o: o.b[0]: null is no value of In!.", 31)]
    public async Task A_variable_whose_null_does_not_fit_its_place_fails_the_field_at_the_arguments_value(
        string document, string variables, string message, int column) =>
        (await RunAsync(document, variables)).ShouldBe(
            $$$"""{"data":{"see":null},"errors":[{"message":"{{{message}}}","locations":[{"line":1,"column":{{{column}}}}],"path":["see"],"extensions":{"code":"ARGUMENT_INVALID"}}]}""");

    [Theory]
    [InlineData("query ($v: String) { see(n: 1, s: $v) }", """{"a\ud800":1,"v":"x"}""", "A variable is given under a name that is no text.", "")]
    [InlineData("query ($v: String) { see(n: 1, s: $v) }", """{"v":"x","\udc00":1}""", "A variable is given under a name that is no text.", "")]
    [InlineData("{ see(n: 1) }", """{"\udc00":1}""", "A variable is given under a name that is no text.", "")]
    [InlineData("query ($v: String) { see(n: 1, s: $v) }", """{"v":"\ud800"}""", """$v: String cannot represent \"\\ud800\": it is no string.""", Definition)]
    [InlineData("query ($v: Color) { see(n: 1, e: $v) }", """{"v":"\ud800"}""", """$v: Color has no value \"\\ud800\".""", Definition)]
    [InlineData("query ($v: In) { see(n: 1, o: $v) }", """{"v":{"c":"RED","\ud800":1}}""", "$v: In has no field whose name is no text.", Definition)]
    [InlineData("query ($v: Any) { see(n: 1, x: $v) }", """{"v":{"\ud800":1}}""", "$v: A name is no text.", Definition)]
    [InlineData("query ($v: Any) { see(n: 1, x: $v) }", """{"v":["\ud800"]}""", "$v: A string holds half a surrogate pair.", Definition)]
    public async Task Half_a_surrogate_pair_is_refused_in_names_and_in_values(string document, string variables, string message, string locations) =>
        (await RunAsync(document, variables)).ShouldBe($$$"""{"errors":[{"message":"{{{message}}}"{{{locations}}},"extensions":{"code":"VARIABLE_INVALID"}}]}""");

    [Theory]
    [InlineData("query ($v: Int) { see(n: 1, o: {a: $v, c: RED}) }", "{}", "n=1, s=d, o={a:3 c:RED}")]
    [InlineData("query ($v: Int) { see(n: 1, o: {a: $v, c: RED}) }", """{"v":8}""", "n=1, s=d, o={a:8 c:RED}")]
    [InlineData("query ($v: Int!) { see(n: 1, l: [$v, 2]) }", """{"v":8}""", "n=1, s=d, l=[8 2]")]
    [InlineData("{ see(n: 1, i: null, s: null) }", "{}", "i=null, n=1, s=null")]
    public async Task Arguments_take_variables_inside_of_values(string document, string variables, string seen) =>
        (await RunAsync(document, variables)).ShouldBe($$$"""{"data":{"see":"{{{seen}}}"}}""");

    private static Task<string> RunAsync(string document, string variables)
    {
        var api = new Api(Schema, builder => builder.Field("Query", "see", Api.Method((_, call) => string.Join(", ", builder.Schema.QueryType!.Fields[0].Arguments
            .Where(argument => call.Arguments.Has(argument.Name))
            .Select(argument => $"{argument.Name}={Text(call.Arguments[argument.Name])}")))));
        return api.RunAsync(document, variables);
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        object?[] list => $"[{string.Join(' ', list.Select(Text))}]",
        IReadOnlyDictionary<string, object?> members => $"{{{string.Join(' ', members.Select(member => $"{member.Key}:{Text(member.Value)}"))}}}",
        _ => value.ToString()!,
    };
}
