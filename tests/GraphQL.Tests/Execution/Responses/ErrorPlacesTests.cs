using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Tests.Execution.Responses;

public sealed class ErrorPlacesTests
{
    [Fact]
    public async Task An_argument_that_is_at_fault_is_pointed_to_by_its_value_for_each_object_of_a_list() =>
        (await RunAsync("query ($v: Int = 1) { list { a(x: $v) } }")).ShouldBe(
            """{"data":{"list":[{"a":null},{"a":null}]},"errors":["""
            + """{"message":"Argument x: null is no value of Int!.","locations":[{"line":1,"column":35}],"path":["list",0,"a"],"extensions":{"code":"ARGUMENT_INVALID"}},"""
            + """{"message":"Argument x: null is no value of Int!.","locations":[{"line":1,"column":35}],"path":["list",1,"a"],"extensions":{"code":"ARGUMENT_INVALID"}}]}""");

    [Fact]
    public async Task Of_fields_that_are_merged_the_first_gives_the_place_of_the_argument() =>
        (await RunAsync("query ($v: Int = 1) {\n  one { a(x: $v) }\n  one { a(x: $v) } }")).ShouldBe(
            """{"data":{"one":{"a":null}},"errors":[{"message":"Argument x: null is no value of Int!.","locations":[{"line":2,"column":14}],"path":["one","a"],"extensions":{"code":"ARGUMENT_INVALID"}}]}""");

    [Fact]
    public async Task Whatever_else_goes_wrong_is_at_each_place_of_the_field() =>
        (await RunAsync("{\n  one { a(x: 7) }\n  one { a(x: 7) } }")).ShouldBe(
            """{"data":{"one":{"a":null}},"errors":[{"message":"no","locations":[{"line":2,"column":9},{"line":3,"column":9}],"path":["one","a"],"extensions":{"code":"NO"}}]}""");

    private static Task<string> RunAsync(string document)
    {
        var api = new Api("type Query { list: [T] one: T } type T { a(x: Int!): Int }", builder => builder
            .Field("Query", "list", Api.Method((_, _) => new object?[] { 0, 1 }))
            .Field("Query", "one", Api.Method((_, _) => 0))
            .Field("T", "a", Api.Method((_, _) => new FieldError("NO", "no"))));
        return api.RunAsync(document, """{"v":null}""");
    }
}
