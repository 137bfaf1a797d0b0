using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Tests.Execution.Resolution;

public sealed class FieldCallerTests
{
    private const string Schema = "type Query { list: [T] } type T { a: Int b(x: Int): Int list: [T] }";

    [Fact]
    public async Task Calls_for_single_parents_wait_together_and_fail_alone()
    {
        var (started, all) = (0, new TaskCompletionSource());
        var api = ApiOf(FieldMethod.OneByOne(async (parent, _) =>
        {
            if (Interlocked.Increment(ref started) == 3)
                all.SetResult();
            await all.Task;
            return (int)parent == 1 ? throw new GraphQLException(new("ODD", "odd")) : parent;
        }));

        (await api.RunAsync("{ list { a } }").WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe(
            """{"data":{"list":[{"a":0},{"a":null},{"a":2}]},"errors":[{"message":"odd","locations":[{"line":1,"column":10}],"path":["list",1,"a"],"extensions":{"code":"ODD"}}]}""");
    }

    [Fact]
    public async Task A_method_that_throws_fails_for_all_its_parents_and_is_logged_once()
    {
        var api = ApiOf(new FieldMethod(_ => throw new InvalidOperationException("broken")));

        var response = await api.RunAsync("{ list { a } }");

        api.Failures.Select(failure => $"{failure.Coordinate}: {failure.Exception.Message}").ShouldBe(["T.a: broken"]);
        response.ShouldStartWith("""{"data":{"list":[{"a":null},{"a":null},{"a":null}]},"errors":[""");
        response.Split(api.Failures.Single().ErrorId.ToString()).Length.ShouldBe(4);
    }

    [Fact]
    public async Task A_method_may_fail_for_some_of_its_parents()
    {
        var api = ApiOf(new FieldMethod(call => new([.. call.Parents.Select(parent => (int)parent == 2 ? new FieldError("NO", "no") : parent)])));

        (await api.RunAsync("{ list { a } }")).ShouldBe(
            """{"data":{"list":[{"a":0},{"a":1},{"a":null}]},"errors":[{"message":"no","locations":[{"line":1,"column":10}],"path":["list",2,"a"],"extensions":{"code":"NO"}}]}""");
    }

    [Fact]
    public async Task A_sequence_that_throws_fails_its_field()
    {
        var api = ApiOf(Api.Method((_, _) => 1));

        var response = await api.RunAsync("{ list { list { a } } }");

        response.ShouldStartWith("""{"data":{"list":[{"list":null},{"list":null},{"list":null}]},"errors":[""");
        api.Failures.Select(failure => failure.Exception.Message).Distinct().ShouldBe(["Unfinished."]);
    }

    [Fact]
    public async Task A_calculation_takes_arguments_that_hang_on_variables() =>
        (await ApiOf(Api.Method((_, _) => 1)).RunAsync("query ($x: Int) { list { c: b(x: 3) b(x: $x) } }", """{"x":5}""")).ShouldBe(
            """{"data":{"list":[{"c":3,"b":5},{"c":4,"b":6},{"c":5,"b":7}]}}""");

    private static Api ApiOf(FieldResolver a) => new(Schema, builder => builder
        .Field("Query", "list", Api.Method((_, _) => Enumerable.Range(0, 3)))
        .Field("T", "a", a)
        .Field("T", "b", new Calculation((parent, arguments) => (int)parent + arguments.Get<int>("x")))
        .Read<int, IEnumerable<int>>("T", "list", _ => Broken()));

    private static IEnumerable<int> Broken()
    {
        yield return 1;
        throw new InvalidOperationException("Unfinished.");
    }
}
