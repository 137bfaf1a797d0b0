using System.Runtime.CompilerServices;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Tests.Execution.Running;

public sealed class EventStreamTests
{
    private const string Schema = """
        type Query { a: Int }
        type Subscription { ticks(from: Int!, fail: Boolean = false): Tick! }
        type Tick { number: Int! slow: Int! half: Int }
        """;

    private readonly List<string> _log = [];

    [Fact]
    public async Task Each_event_gives_a_response() =>
        (await ResponsesAsync("subscription ($n: Int!) { t: ticks(from: $n) { number slow } }", """{"n":1}""")).ShouldBe(
        [
            """{"data":{"t":{"number":1,"slow":10}}}""",
            """{"data":{"t":{"number":2,"slow":20}}}""",
            """{"data":{"t":{"number":3,"slow":30}}}""",
        ]);

    [Fact]
    public async Task The_error_of_one_event_does_not_end_the_stream() =>
        (await ResponsesAsync("subscription { ticks(from: 2) { number half } }", "{}")).ShouldBe(
        [
            """{"data":{"ticks":{"number":2,"half":1}}}""",
            """{"data":{"ticks":{"number":3,"half":null}},"errors":[{"message":"odd","locations":[{"line":1,"column":40}],"path":["ticks","half"],"extensions":{"code":"ODD"}}]}""",
            """{"data":null,"errors":[{"message":"Subscription.ticks is of the type Tick!, but came out as null where null may not be.","locations":[{"line":1,"column":16}],"path":["ticks"],"extensions":{"code":"NON_NULL_VIOLATED"}}]}""",
        ]);

    [Fact]
    public async Task The_end_of_the_stream_disposes_the_source()
    {
        await ResponsesAsync("subscription { ticks(from: 1) { number } }", "{}");

        _log.ShouldBe(["begin", "disposed"]);
    }

    [Fact]
    public async Task A_client_that_leaves_disposes_the_source()
    {
        var subscription = await ApiOf().SubscribeAsync("subscription { ticks(from: 1) { number } }", "{}", CancellationToken.None);
        await foreach (var response in subscription.Events!)
        {
            response.Dispose();
            break;
        }

        _log.ShouldBe(["begin", "disposed"]);
    }

    [Fact]
    public async Task The_token_ends_the_source()
    {
        using var end = new CancellationTokenSource();
        var subscription = await ApiOf().SubscribeAsync("subscription { ticks(from: -1) { number } }", "{}", end.Token);
        await using var events = subscription.Events!.GetAsyncEnumerator(CancellationToken.None);
        (await events.MoveNextAsync()).ShouldBeTrue();
        events.Current.Dispose();
        var next = events.MoveNextAsync().AsTask();

        await end.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => next.WaitAsync(TimeSpan.FromSeconds(20)));
        _log.ShouldBe(["begin", "disposed"]);
    }

    [Fact]
    public async Task A_source_that_fails_ends_the_stream_with_an_error() =>
        (await ResponsesAsync("subscription { ticks(from: 1, fail: true) { number } }", "{}")).ShouldBe(
        [
            """{"data":{"ticks":{"number":1}}}""",
            """{"errors":[{"message":"source gone","locations":[{"line":1,"column":16}],"path":["ticks"],"extensions":{"code":"GONE"}}]}""",
        ]);

    [Theory]
    [InlineData("subscription { ticks(from: 0) { number } }", "{}", """{"errors":[{"message":"none","locations":[{"line":1,"column":16}],"path":["ticks"],"extensions":{"code":"NONE"}}]}""")]
    [InlineData("subscription ($n: Int!) { ticks(from: $n) { number } }", "{}", """{"errors":[{"message":"$n: a value of Int! is required, none is given.","locations":[{"line":1,"column":15}],"extensions":{"code":"VARIABLE_INVALID"}}]}""")]
    [InlineData("subscription ($n: Int = 3) { ticks(from: $n) { number } }", """{"n":null}""", """{"errors":[{"message":"Argument from: null is no value of Int!.","locations":[{"line":1,"column":42}],"path":["ticks"],"extensions":{"code":"ARGUMENT_INVALID"}}]}""")]
    [InlineData("{ a }", "{}", """{"errors":[{"message":"The operation is no subscription with one field.","extensions":{"code":"OPERATION_KIND_MISMATCH"}}]}""")]
    public async Task What_cannot_begin_is_refused(string document, string variables, string response)
    {
        var subscription = await ApiOf().SubscribeAsync(document, variables, CancellationToken.None);

        subscription.Events.ShouldBeNull();
        using var refusal = subscription.Refusal.ShouldNotBeNull();
        refusal.IsRequestError.ShouldBeTrue();
        Api.TextOf(refusal).ShouldBe(response);
    }

    [Fact]
    public async Task A_source_that_does_not_begin_in_time_is_given_up()
    {
        var api = new Api("type Query { a: Int } type Subscription { ticks: Int }", builder => builder
            .Field("Query", "a", Api.Method((_, _) => 1))
            .Field("Subscription", "ticks", new SubscriptionSource(_ => new(new TaskCompletionSource<IAsyncEnumerable<object?>>().Task))),
            TimeSpan.FromMilliseconds(20), TimeProvider.System);

        var subscription = await api.SubscribeAsync("subscription { ticks }", "{}", CancellationToken.None).AsTask().WaitAsync(TimeSpan.FromSeconds(30));

        subscription.Events.ShouldBeNull();
        using var refusal = subscription.Refusal.ShouldNotBeNull();
        Api.TextOf(refusal).ShouldBe("""{"errors":[{"message":"The request took longer than 0.02 s.","extensions":{"code":"TIMEOUT"}}]}""");
    }

    [Fact]
    public async Task A_source_that_has_begun_in_time_may_use_the_token_of_its_call_for_longer()
    {
        var time = TimeSpan.FromSeconds(1);
        CancellationToken token = default;
        var api = new Api("type Query { a: Int } type Subscription { ticks: Int }", builder => builder
            .Field("Query", "a", Api.Method((_, _) => 1))
            .Field("Subscription", "ticks", new SubscriptionSource(call =>
            {
                token = call.CancellationToken;
                return new(AsyncEnumerable.Empty<object?>());
            })), time, TimeProvider.System);
        using var end = new CancellationTokenSource();
        (await api.SubscribeAsync("subscription { ticks }", "{}", end.Token)).Refusal.ShouldBeNull();

        await Task.Delay(time * 1.2, CancellationToken.None);

        token.IsCancellationRequested.ShouldBeFalse();
        await end.CancelAsync();
        token.IsCancellationRequested.ShouldBeTrue();
    }

    private async Task<List<string>> ResponsesAsync(string document, string variables)
    {
        var subscription = await ApiOf().SubscribeAsync(document, variables, CancellationToken.None);
        var texts = new List<string>();
        await foreach (var response in subscription.Events.ShouldNotBeNull())
        {
            using (response)
                texts.Add(Api.TextOf(response));
        }

        return texts;
    }

    private Api ApiOf() => new(Schema, builder => builder
        .Field("Query", "a", Api.Method((_, _) => 1))
        .Field("Subscription", "ticks", new SubscriptionSource(call =>
        {
            var from = call.Arguments.Get<int>("from");
            return from == 0 ? throw new GraphQLException(new("NONE", "none")) : new(Ticks(from, call.Arguments.Get<bool>("fail"), CancellationToken.None));
        }))
        .Read<Tick, int>("Tick", "number", tick => tick.Number)
        .Read<Tick, int>("Tick", "half", tick => tick.Number % 2 == 0 ? tick.Number / 2 : throw new GraphQLException(new("ODD", "odd")))
        .Field("Tick", "slow", FieldMethod.OneByOne(async (tick, _) =>
        {
            await Task.Yield();
            return ((Tick)tick).Number * 10;
        })));

    private async IAsyncEnumerable<object?> Ticks(int from, bool fail, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _log.Add("begin");
        try
        {
            for (var number = from; number < from + 3; number++)
            {
                yield return number > 3 ? null : new Tick(number);
                await Task.Yield();
                if (fail)
                    throw new GraphQLException(new("GONE", "source gone"));
                if (from < 0)
                    await Task.Delay(Timeout.Infinite, cancellationToken);
            }
        }
        finally
        {
            _log.Add("disposed");
        }
    }

    private sealed record Tick(int Number);
}
