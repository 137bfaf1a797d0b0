using System.Text;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Execution.Responses;
using Fadu.GraphQL.Json;

namespace Fadu.GraphQL.Tests.Execution.Responses;

public sealed class ErrorWriterTests
{
    [Fact]
    public void An_error_is_written_with_all_that_it_has() =>
        Written(new GraphQLError("CODE", "A \"message\".")
        {
            Locations = [new(1, 2), new(3, 4)],
            Path = ResponsePath.Root("a").Append(5).Append("b"),
            Rule = "SomeRule",
            Extensions = Api.Map([new("z", null), new("code", "never"), new("rule", "never"), new("b", true)]),
        }).ShouldBe("""[{"message":"A \"message\".","locations":[{"line":1,"column":2},{"line":3,"column":4}],"path":["a",5,"b"],"extensions":{"code":"CODE","rule":"SomeRule","b":true,"z":null}}]""");

    [Fact]
    public void What_an_error_does_not_have_is_left_out() =>
        Written(new("A", "1"), new("B", "2")).ShouldBe("""[{"message":"1","extensions":{"code":"A"}},{"message":"2","extensions":{"code":"B"}}]""");

    [Fact]
    public void An_extension_that_cannot_be_written_is_null() =>
        Written(new GraphQLError("A", "1") { Extensions = Api.Map([new("x", new[] { double.NaN }), new("y", 1)]) })
            .ShouldBe("""[{"message":"1","extensions":{"code":"A","x":null,"y":1}}]""");

    [Fact]
    public void A_request_error_has_errors_and_no_data()
    {
        using var response = GraphQLResponse.OfRequestErrors([new("A", "1")]);

        Api.TextOf(response).ShouldBe("""{"errors":[{"message":"1","extensions":{"code":"A"}}]}""");
        Should.Throw<ArgumentException>(() => GraphQLResponse.OfRequestErrors([]));
    }

    private static string Written(params GraphQLError[] errors)
    {
        using var output = new JsonOutput();
        ErrorWriter.Write(errors, output);
        return Encoding.UTF8.GetString(output.Written.Span);
    }
}
