using System.Globalization;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Tests.Execution.Resolvers;

public sealed class LeafWritersTests
{
    private enum Color
    {
        Red,
        DarkGreen,
        Unnamed,
        BLUE,
    }

    [Theory]
    [InlineData("Int", 7, "7")]
    [InlineData("String", "a\"b", "\"a\\\"b\"")]
    [InlineData("ID", "x1", "\"x1\"")]
    [InlineData("Boolean", true, "true")]
    [InlineData("Float", 0.1, "0.1")]
    [InlineData("Float", 3, "3")]
    public async Task A_plain_value_is_written(string type, object value, string json)
    {
        (await BothAsync(type, value)).ShouldBe([$"{{\"data\":{{\"v\":{json}}}}}"]);
    }

    [Fact]
    public async Task Typed_values_are_written_as_untyped_ones_are()
    {
        (await OfAsync<int?>("Int", 5)).ShouldBe(["""{"data":{"v":5}}"""]);
        (await OfAsync<int?>("Int", null)).ShouldBe(["""{"data":{"v":null}}"""]);
        (await OfAsync<long>("Int", 5)).ShouldBe(["""{"data":{"v":5}}"""]);
        (await OfAsync<double?>("Float", 0.5)).ShouldBe(["""{"data":{"v":0.5}}"""]);
        (await OfAsync<double?>("Float", null)).ShouldBe(["""{"data":{"v":null}}"""]);
        (await OfAsync<bool?>("Boolean", false)).ShouldBe(["""{"data":{"v":false}}"""]);
        (await OfAsync<bool?>("Boolean", null)).ShouldBe(["""{"data":{"v":null}}"""]);
        (await OfAsync<bool>("Boolean", true)).ShouldBe(["""{"data":{"v":true}}"""]);
        (await OfAsync<string?>("String", null)).ShouldBe(["""{"data":{"v":null}}"""]);
        (await OfAsync<int>("ID", 12)).ShouldBe(["""{"data":{"v":"12"}}"""]);
        (await OfAsync<decimal>("Decimal", decimal.Parse("1.50", CultureInfo.InvariantCulture))).ShouldBe(["""{"data":{"v":"1.50"}}"""]);
        (await OfAsync<DateOnly?>("Date", new(2025, 9, 3))).ShouldBe(["""{"data":{"v":"2025-09-03"}}"""]);
    }

    [Fact]
    public async Task A_value_that_does_not_fit_is_an_error_whether_typed_or_not()
    {
        (await OfAsync("Int", long.MaxValue)).ShouldHaveSingleItem().ShouldStartWith("""{"data":{"v":null},"errors":[{"message":"Int cannot represent""");
        (await OfAsync("Float", double.NaN)).ShouldHaveSingleItem().ShouldStartWith("""{"data":{"v":null},"errors":[{"message":"Float cannot represent""");
        (await OfAsync("Color", Color.Unnamed)).ShouldHaveSingleItem().ShouldStartWith("""{"data":{"v":null},"errors":[{"message":"Enum Color has no value for Unnamed.""");
        (await OfAsync("Boolean", "yes")).ShouldHaveSingleItem().ShouldStartWith("""{"data":{"v":null},"errors":[{"message":"Boolean cannot represent""");
    }

    [Fact]
    public async Task Null_where_it_may_not_be_is_an_error_for_typed_leaves_too() =>
        (await OfAsync<string?>("String!", null)).ShouldBe(
            ["""{"data":null,"errors":[{"message":"Query.v is of the type String!, but came out as null where null may not be.","locations":[{"line":1,"column":3}],"path":["v"],"extensions":{"code":"NON_NULL_VIOLATED"}}]}"""]);

    [Fact]
    public async Task Enumerations_are_written_by_their_names()
    {
        (await OfAsync("Color", Color.DarkGreen)).ShouldBe(["""{"data":{"v":"DARK_GREEN"}}"""]);
        (await OfAsync<Color?>("Color", Color.Red)).ShouldBe(["""{"data":{"v":"RED"}}"""]);
        (await OfAsync<Color?>("Color", null)).ShouldBe(["""{"data":{"v":null}}"""]);
        (await OfAsync("Color", Color.BLUE)).ShouldBe(["""{"data":{"v":"BLUE"}}"""]);
        (await OfAsync("Color", "RED")).ShouldBe(["""{"data":{"v":"RED"}}"""]);
    }

    [Fact]
    public async Task Lists_of_leaves_are_written_whatever_list_they_are()
    {
        (await OfAsync("[Int]", List(1, 2))).ShouldBe(["""{"data":{"v":[1,2]}}"""]);
        (await OfAsync<IEnumerable<Color>>("[Color]", new HashSet<Color> { Color.Red })).ShouldBe(["""{"data":{"v":["RED"]}}"""]);
        (await OfAsync("[[String]]", List<object?>(List("a", null), null))).ShouldBe(["""{"data":{"v":[["a",null],null]}}"""]);
        (await OfAsync("[Int]", List(1, 2).Select(number => number * 2))).ShouldBe(["""{"data":{"v":[2,4]}}"""]);
    }

    private static List<T> List<T>(params IEnumerable<T> items) => [.. items];

    private static Task<string[]> BothAsync(string type, object value) => value switch
    {
        int number => OfAsync(type, number),
        string text => OfAsync(type, text),
        bool truth => OfAsync(type, truth),
        double number => OfAsync(type, number),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    // One item where all ways to resolve the field give the same response.
    private static async Task<string[]> OfAsync<T>(string type, T value)
    {
        var schema = $"type Query {{ v: {type} }} enum Color {{ RED DARK_GREEN BLUE }} scalar Decimal scalar Date";
        var names = new Dictionary<object, string> { [Color.Red] = "RED", [Color.DarkGreen] = "DARK_GREEN" };
        var responses = new List<string>();
        foreach (var resolver in new FieldResolver?[] { null, new ValueReader(_ => value, null), Api.Method((_, _) => value) })
        {
            var api = new Api(schema, builder =>
            {
                builder.Enum("Color", names);
                if (resolver is null)
                    builder.Read<object, T>("Query", "v", _ => value);
                else
                    builder.Field("Query", "v", resolver);
            });
            responses.Add(await api.RunAsync("{ v }"));
        }

        return [.. responses.Distinct(StringComparer.Ordinal)];
    }
}
