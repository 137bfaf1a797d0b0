namespace Fadu.GraphQL.Tests.Execution.Resolvers;

public sealed class IntrospectionResolversTests
{
    private readonly Api _api = new(
        """
        "All there is."
        schema { query: Root }
        type Root { a(x: [Int!] = [1]): Int! old: Node @deprecated(reason: "Use a.") one: One }
        interface Node { id: ID }
        type One implements Node { id: ID color: Color }
        enum Color { RED GREEN @deprecated }
        """,
        builder => DataApi.Bind(builder, "calculated"));

    [Fact]
    public async Task The_schema_tells_about_itself() =>
        (await _api.RunAsync("{ __schema { description queryType { name } mutationType { name } types { name } directives { name } } }")).ShouldBe(
            """{"data":{"__schema":{"description":"All there is.","queryType":{"name":"Root"},"mutationType":null,"types":[{"name":"Root"},{"name":"Node"},{"name":"One"},{"name":"Color"},"""
            + """{"name":"Int"},{"name":"String"},{"name":"Boolean"},{"name":"ID"},{"name":"__Schema"},{"name":"__Type"},{"name":"__TypeKind"},{"name":"__Field"},{"name":"__InputValue"},{"name":"__EnumValue"},{"name":"__Directive"},{"name":"__DirectiveLocation"}],"""
            + "\"directives\":[{\"name\":\"skip\"},{\"name\":\"include\"},{\"name\":\"deprecated\"},{\"name\":\"specifiedBy\"},{\"name\":\"oneOf\"}]}}}");

    [Fact]
    public async Task A_type_tells_about_itself() =>
        (await _api.RunAsync("query ($all: Boolean, $name: String!) { __type(name: $name) { kind name fields { name } all: fields(includeDeprecated: $all) { name isDeprecated deprecationReason type { kind name ofType { name } } args { name defaultValue type { kind ofType { kind ofType { name } } } } } } }",
            """{"all":true,"name":"Root"}""")).ShouldBe(
            """{"data":{"__type":{"kind":"OBJECT","name":"Root","fields":[{"name":"a"},{"name":"one"}],"all":[{"name":"a","isDeprecated":false,"deprecationReason":null,"type":{"kind":"NON_NULL","name":null,"ofType":{"name":"Int"}},"args":[{"name":"x","defaultValue":"[1]","type":{"kind":"LIST","ofType":{"kind":"NON_NULL","ofType":{"name":"Int"}}}}]},"""
            + """{"name":"old","isDeprecated":true,"deprecationReason":"Use a.","type":{"kind":"INTERFACE","name":"Node","ofType":null},"args":[]},{"name":"one","isDeprecated":false,"deprecationReason":null,"type":{"kind":"OBJECT","name":"One","ofType":null},"args":[]}]}}}""");

    [Theory]
    [InlineData("{ __typename t: __type(name: \"Nothing\") { name } }", """{"data":{"__typename":"Root","t":null}}""")]
    [InlineData("{ __type(name: \"Node\") { __typename possibleTypes { name } interfaces { name } enumValues { name } } }", """{"data":{"__type":{"__typename":"__Type","possibleTypes":[{"name":"One"}],"interfaces":[],"enumValues":null}}}""")]
    [InlineData("{ __type(name: \"Color\") { enumValues { name } all: enumValues(includeDeprecated: true) { name deprecationReason } } }", """{"data":{"__type":{"enumValues":[{"name":"RED"}],"all":[{"name":"RED","deprecationReason":null},{"name":"GREEN","deprecationReason":"No longer supported"}]}}}""")]
    public async Task Introspection_goes_with_everything_else(string document, string response) => (await _api.RunAsync(document)).ShouldBe(response);
}
