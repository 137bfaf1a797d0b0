using Fadu.GraphQL.Execution;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Execution.Responses;

namespace Fadu.GraphQL.Tests.Execution;

public sealed class ExecutorTests
{
    private const string Schema = """
        type Query { one: Int two: Int add(a: Int!, b: Int = 5): Int boom: Int sad: Int wait: Int part: Part who: String }
        type Mutation { increase(by: Int!): Counter fail: Counter! boom: Counter }
        type Subscription { ticks: Int }
        type Part { x: Int y: Int }
        type Counter { number: Int next: Int }
        """;

    [Theory]
    [InlineData("{ one }", null, """{"data":{"one":1}}""")]
    [InlineData("query A { one }", null, """{"data":{"one":1}}""")]
    [InlineData("query A { one } query B { two }", "B", """{"data":{"two":2}}""")]
    [InlineData("query A { one } query B { two }", null, """{"errors":[{"message":"The document has 2 operations; the request has to name one of them.","extensions":{"code":"OPERATION_NOT_FOUND"}}]}""")]
    [InlineData("query A { one } query B { two }", "C", """{"errors":[{"message":"The document has no operation named C.","extensions":{"code":"OPERATION_NOT_FOUND"}}]}""")]
    [InlineData("{ one }", "", """{"errors":[{"message":"The document has no operation named .","extensions":{"code":"OPERATION_NOT_FOUND"}}]}""")]
    [InlineData("fragment F on Query { one }", null, """{"errors":[{"message":"The document has 0 operations; the request has to name one of them.","extensions":{"code":"OPERATION_NOT_FOUND"}}]}""")]
    [InlineData("subscription { ticks }", null, """{"errors":[{"message":"The operation is a subscription; it is answered by a stream.","extensions":{"code":"OPERATION_KIND_MISMATCH"}}]}""")]
    public async Task The_operation_is_the_named_or_the_only_one(string document, string? name, string response) =>
        (await NewApi().RunAsync(document, new ExecutionRequest { OperationName = name })).ShouldBe(response);

    [Fact]
    public async Task An_operation_of_a_kind_that_the_schema_does_not_have_is_refused() =>
        (await new Api("type Query { a: Int }", builder => DataApi.Bind(builder, "read")).RunAsync("query A { a }\nmutation B { a }", new ExecutionRequest { OperationName = "B" })).ShouldBe(
            """{"errors":[{"message":"The schema has no mutation type.","locations":[{"line":2,"column":1}],"extensions":{"code":"OPERATION_NOT_SUPPORTED"}}]}""");

    [Fact]
    public async Task A_request_with_faulty_variables_is_not_executed()
    {
        var response = await NewApi().RunAsync("query ($a: Int!, $b: Int) { add(a: $a, b: $b) }", """{"b":"x"}""");

        response.ShouldBe("""{"errors":[{"message":"$a: a value of Int! is required, none is given.","locations":[{"line":1,"column":8}],"extensions":{"code":"VARIABLE_INVALID"}},{"message":"$b: Int cannot represent \"x\": it is no whole number.","locations":[{"line":1,"column":18}],"extensions":{"code":"VARIABLE_INVALID"}}]}""");
    }

    [Fact]
    public async Task The_response_tells_requests_that_were_not_executed_from_those_without_data()
    {
        var api = NewApi();
        using var fine = await api.ExecuteAsync(api.Prepare("{ one sad }"), new(), CancellationToken.None);
        using var empty = await api.ExecuteAsync(api.Prepare("mutation { fail { number } }"), new(), CancellationToken.None);
        using var refused = await api.ExecuteAsync(api.Prepare("{ one }"), new() { OperationName = "X" }, CancellationToken.None);

        State(fine).ShouldBe("data True, request error False, codes SAD");
        State(empty).ShouldBe("data False, request error False, codes SAD");
        State(refused).ShouldBe("data False, request error True, codes OPERATION_NOT_FOUND");

        static string State(GraphQLResponse response) =>
            $"data {response.HasData}, request error {response.IsRequestError}, codes {string.Join(' ', response.Errors.Select(error => error.Code))}";
    }

    [Fact]
    public async Task Of_an_unexpected_exception_the_client_learns_only_an_id_that_is_in_the_log()
    {
        var api = NewApi();

        var response = await api.RunAsync("{ one boom part { x y } }");

        var failures = api.Failures.OrderBy(failure => failure.Coordinate).ToArray();
        failures.Select(failure => $"{failure.Coordinate} {failure.Exception.Message}").ShouldBe(["Part.y secret y", "Query.boom secret"]);
        response.ShouldBe(
            """{"data":{"one":1,"boom":null,"part":{"x":1,"y":null}},"errors":[{"message":"Internal error.","locations":[{"line":1,"column":7}],"path":["boom"],"extensions":{"code":"INTERNAL_ERROR","errorId":"#1"}},{"message":"Internal error.","locations":[{"line":1,"column":21}],"path":["part","y"],"extensions":{"code":"INTERNAL_ERROR","errorId":"#0"}}]}"""
                .Replace("#0", $"{failures[0].ErrorId}", StringComparison.Ordinal)
                .Replace("#1", $"{failures[1].ErrorId}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_known_error_shows_with_its_extensions()
    {
        (await NewApi().RunAsync("{ sad }")).ShouldBe(
            """{"data":{"sad":null},"errors":[{"message":"So sad.","locations":[{"line":1,"column":3}],"path":["sad"],"extensions":{"code":"SAD","because":"rain","times":[1,2]}}]}""");
    }

    [Fact]
    public async Task A_method_that_gives_too_few_values_fails_by_name()
    {
        var api = new Api("type Query { a: Int }", builder => builder.Field("Query", "a", new FieldMethod(_ => new([]))));

        var response = await api.RunAsync("{ a }");

        Anonymous(response).ShouldBe("""{"data":{"a":null},"errors":[{"message":"Internal error.","locations":[{"line":1,"column":3}],"path":["a"],"extensions":{"code":"INTERNAL_ERROR","errorId":"…"}}]}""");
        api.Failures.Select(failure => failure.Exception.Message).ShouldBe(["Query.a gave 0 values for 1 objects."]);
    }

    [Fact]
    public async Task Root_fields_of_a_mutation_run_one_after_the_other_with_all_that_is_selected_of_them()
    {
        var response = await NewApi().RunAsync("mutation { a: increase(by: 1) { number next } b: increase(by: 10) { next number } c: increase(by: 100) { number } }");

        // All three give the same object: what it says in the response is what it said before the next mutation began.
        response.ShouldBe("""{"data":{"a":{"number":1,"next":2},"b":{"next":12,"number":11},"c":{"number":111}}}""");
    }

    [Fact]
    public async Task A_mutation_that_may_not_be_null_but_is_ends_the_operation()
    {
        var api = NewApi();

        var response = await api.RunAsync("mutation { a: increase(by: 1) { number } fail { number } boom { number } }");

        response.ShouldBe("""{"data":null,"errors":[{"message":"So sad.","locations":[{"line":1,"column":42}],"path":["fail"],"extensions":{"code":"SAD","because":"rain","times":[1,2]}}]}""");
        api.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mutation_that_may_be_null_does_not_stop_the_next()
    {
        var response = await NewApi().RunAsync("mutation { boom { number } a: increase(by: 1) { number } }");

        Anonymous(response).ShouldBe("""{"data":{"boom":null,"a":{"number":1}},"errors":[{"message":"Internal error.","locations":[{"line":1,"column":12}],"path":["boom"],"extensions":{"code":"INTERNAL_ERROR","errorId":"…"}}]}""");
    }

    [Fact]
    public async Task A_mutation_of_which_nothing_is_left_is_an_empty_object() =>
        (await NewApi().RunAsync("mutation { boom @skip(if: true) { number } }")).ShouldBe("""{"data":{}}""");

    [Fact]
    public async Task What_resolvers_and_the_caller_say_beside_the_data_stands_under_extensions()
    {
        var api = new Api("type Query { a: Int }", builder => builder.Field("Query", "a", Api.Method((_, call) =>
        {
            call.Context.Extend("cost", new SortedDictionary<string, object?> { ["used"] = 3, ["left"] = 7.5m });
            return 1;
        })));

        (await api.RunAsync("{ a }", new ExecutionRequest { Extensions = Api.Map([new("cost", 0), new("trace", "on")]) })).ShouldBe(
            """{"data":{"a":1},"extensions":{"cost":{"left":7.5,"used":3},"trace":"on"}}""");
    }

    [Fact]
    public async Task Resolvers_see_the_services_and_features_of_the_request()
    {
        var request = new ExecutionRequest
        {
            Services = new Services(),
            Features = System.Collections.Immutable.ImmutableDictionary<Type, object>.Empty.Add(typeof(string), "Ann"),
        };

        (await NewApi().RunAsync("{ who }", request)).ShouldBe("""{"data":{"who":"Ann, found 7, no Version"}}""");
    }

    [Fact]
    public async Task A_request_whose_client_is_gone_ends_with_its_token()
    {
        using var gone = new CancellationTokenSource();
        var api = NewApi();
        var task = api.ExecuteAsync(api.Prepare("{ one wait }"), new(), gone.Token).AsTask();
        task.IsCompleted.ShouldBeFalse();

        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => task.WaitAsync(TimeSpan.FromSeconds(20)));
        api.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task Writing_ends_too_when_the_client_is_gone()
    {
        using var gone = new CancellationTokenSource();
        var read = 0;
        var api = new Api("type Query { list: [T] } type T { n: Int }", builder => builder
            .Field("Query", "list", Api.Method((_, _) => Enumerable.Range(0, 100_000)))
            .Read<int, int>("T", "n", number =>
            {
                read++;
                if (number == 1000)
                    gone.Cancel();
                return number;
            }));

        await Should.ThrowAsync<OperationCanceledException>(() => api.ExecuteAsync(api.Prepare("{ list { n } }"), new(), gone.Token).AsTask());

        read.ShouldBeLessThan(2000);
    }

    [Fact]
    public async Task A_request_whose_time_is_up_ends_with_an_error()
    {
        var api = new Api(Schema, Bind, TimeSpan.FromMilliseconds(30), TimeProvider.System);

        var response = await api.RunAsync("{ one wait }").WaitAsync(TimeSpan.FromSeconds(20));

        response.ShouldBe("""{"data":null,"errors":[{"message":"The request took longer than 0.03 s.","extensions":{"code":"TIMEOUT"}}]}""");
        api.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_resolver_that_does_not_listen_keeps_nobody_waiting()
    {
        var never = new TaskCompletionSource<object?>();
        var api = new Api(
            "type Query { a: Int }", builder => builder.Field("Query", "a", FieldMethod.OneByOne((_, _) => new(never.Task))), TimeSpan.FromMilliseconds(30), TimeProvider.System);

        var response = await api.RunAsync("{ a }").WaitAsync(TimeSpan.FromSeconds(20));

        response.ShouldBe("""{"data":null,"errors":[{"message":"The request took longer than 0.03 s.","extensions":{"code":"TIMEOUT"}}]}""");
    }

    [Fact]
    public async Task A_resolver_that_gives_up_by_itself_fails_alone()
    {
        var api = new Api("type Query { a: Int b: Int }", builder => builder
            .Field("Query", "a", Api.Method((_, _) => throw new OperationCanceledException("impatient")))
            .Field("Query", "b", Api.Method((_, _) => 2)));

        Anonymous(await api.RunAsync("{ a b }")).ShouldBe(
            """{"data":{"a":null,"b":2},"errors":[{"message":"Internal error.","locations":[{"line":1,"column":3}],"path":["a"],"extensions":{"code":"INTERNAL_ERROR","errorId":"…"}}]}""");
    }

    [Fact]
    public async Task A_thousand_requests_at_once_get_the_same_response()
    {
        var api = NewApi();
        var document = api.Prepare("query ($yes: Boolean!, $a: Int!) { one add(a: $a) part { x @include(if: $yes) z: x } sad }");

        var responses = await Task.WhenAll(Enumerable.Range(0, 1000).Select(number => Task.Run(async () =>
        {
            var variables = Api.Json($$"""{"yes":{{(number % 2 == 0 ? "true" : "false")}},"a":{{number % 3}}}""");
            using var response = await api.ExecuteAsync(document, new() { Variables = variables }, CancellationToken.None);
            return (number, Api.TextOf(response));
        })));

        foreach (var (number, text) in responses)
        {
            text.ShouldBe(
                """{"data":{"one":1,"add":#,"part":{?"z":1},"sad":null},"errors":[{"message":"So sad.","locations":[{"line":1,"column":86}],"path":["sad"],"extensions":{"code":"SAD","because":"rain","times":[1,2]}}]}"""
                    .Replace("#", $"{(number % 3) + 5}", StringComparison.Ordinal)
                    .Replace("?", number % 2 == 0 ? "\"x\":1," : "", StringComparison.Ordinal));
        }
    }

    private static string Anonymous(string response)
    {
        const string before = "\"errorId\":\"";
        var start = response.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return string.Concat(response.AsSpan(0, start), "…", response.AsSpan(response.IndexOf('"', start)));
    }

    private static object?[] List(params object?[] items) => items;

    private static Api NewApi() => new(Schema, Bind);

    private static void Bind(ExecutableSchemaBuilder builder)
    {
        var counter = new Counter();
        var sad = new FieldError("SAD", "So sad.") { Extensions = Api.Map([new("because", "rain"), new("times", List(1, 2))]) };
        builder
            .Field("Query", "one", Api.Method((_, _) => 1))
            .Field("Query", "two", Api.Method((_, _) => 2))
            .Field("Query", "add", Api.Method((_, call) => call.Arguments.Get<int>("a") + call.Arguments.Get<int>("b")))
            .Field("Query", "boom", Api.Method((_, _) => throw new InvalidOperationException("secret")))
            .Field("Query", "sad", Api.Method((_, _) => throw new GraphQLException(sad)))
            .Field("Query", "wait", FieldMethod.OneByOne(async (_, call) =>
            {
                await Task.Delay(Timeout.Infinite, call.CancellationToken);
                return 1;
            }))
            .Field("Query", "part", Api.Method((_, _) => new Part()))
            .Field("Query", "who", Api.Method((_, call) =>
                $"{call.Context.Feature<string>()}, found {call.Context.Services?.GetService(typeof(int))}, {(call.Context.Feature<Version>() is null ? "no Version" : "")}"))
            .Read<Part, int>("Part", "x", part => part.X)
            .Read<Part, int>("Part", "y", part => part.Y)
            .Field("Mutation", "increase", Api.Method((_, call) => counter.Add(call.Arguments.Get<int>("by"))))
            .Field("Mutation", "fail", Api.Method((_, _) => sad))
            .Field("Mutation", "boom", Api.Method((_, _) => throw new InvalidOperationException("secret")))
            .Read<Counter, int>("Counter", "number", one => one.Number)
            .Field("Counter", "next", Api.Method((one, _) => ((Counter)one).Number + 1))
            .Field("Subscription", "ticks", new SubscriptionSource(_ => new(AsyncEnumerable.Empty<object?>())));
    }

    private sealed class Services : IServiceProvider
    {
        public object GetService(Type serviceType) => serviceType == typeof(int) ? 7 : "";
    }

    private sealed class Part
    {
        public int X { get; } = 1;

        public int Y => X > 0 ? throw new InvalidOperationException("secret y") : 0;
    }

    private sealed class Counter
    {
        public int Number { get; private set; }

        public Counter Add(int by)
        {
            Number += by;
            return this;
        }
    }
}
