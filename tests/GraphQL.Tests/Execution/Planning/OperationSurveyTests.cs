using System.Globalization;
using System.Text;
using Fadu.GraphQL.Execution.Planning;

namespace Fadu.GraphQL.Tests.Execution.Planning;

public sealed class OperationSurveyTests
{
    private readonly Api _api = new("type Query { q: Query a: Int m: Query }", builder => builder
        .Read<object, object>("Query", "q", self => self)
        .Read<object, int>("Query", "a", _ => 1)
        .Field("Query", "m", Api.Method((self, _) => self)));

    [Theory]
    [InlineData("q")]
    [InlineData("m")]
    public async Task The_deepest_nesting_that_is_allowed_can_be_executed(string field)
    {
        var response = await _api.RunAsync(Nested(field, OperationSurvey.MaxDepth));

        response.Split($"\"{field}\":").Length.ShouldBe(OperationSurvey.MaxDepth - 10);
        response.ShouldContain("""{"a":1}""");
    }

    [Theory]
    [InlineData("q")]
    [InlineData("m")]
    public async Task What_is_nested_deeper_through_fragments_is_refused(string field) =>
        (await _api.RunAsync(Nested(field, OperationSurvey.MaxDepth + 1))).ShouldBe(
            """{"errors":[{"message":"The depth of selections in the operation is at least 501; the limit is 500.","locations":[{"line":1,"column":1}],"extensions":{"code":"LIMIT_EXCEEDED","actual":501,"limit":500}}]}""");

    [Fact]
    public async Task Fragments_that_multiply_cost_no_more_than_what_is_there()
    {
        // 2 to the power of 40 places, of which the data has none.
        var text = new StringBuilder("{ ...F0 }");
        for (var level = 0; level < 40; level++)
            text.Append(CultureInfo.InvariantCulture, $"fragment F{level} on Query {{ x{level}: q {{ ...F{level + 1} }} y{level}: q {{ ...F{level + 1} }} }}");
        text.Append("fragment F40 on Query { m { a } }");
        var api = new Api("type Query { q: Query a: Int m: Query }", builder => builder
            .Read<object, object?>("Query", "q", _ => null)
            .Read<object, int>("Query", "a", _ => 1)
            .Field("Query", "m", Api.Method((self, _) => self)));

        (await api.RunAsync(text.ToString()).WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe("""{"data":{"x0":null,"y0":null}}""");
    }

    // Ten fragments, each a level, with as many fields in each other as fill the rest; the last level is that of the leaf.
    private static string Nested(string field, int depth)
    {
        const int fragments = 10;
        var text = new StringBuilder("{ ...F0 }");
        for (int level = 0, left = depth - fragments - 1; level < fragments; level++)
        {
            var fields = left / (fragments - level);
            left -= fields;
            text.Append(CultureInfo.InvariantCulture, $"fragment F{level} on Query {{ ")
                .Append(Repeat($"{field} {{ ", fields))
                .Append(level == fragments - 1 ? "a" : $"...F{level + 1}")
                .Append(Repeat(" }", fields + 1));
        }

        return text.ToString();
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
