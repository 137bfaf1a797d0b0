using System.Text.Json;
using Fadu.GraphQL.AspNetCore.Admission;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Guarding.Rights;
using Microsoft.AspNetCore.Http;

namespace Fadu.GraphQL.AspNetCore.Tests.WebSockets;

public sealed class SocketConnectionTests
{
    private const string Init = """{"type":"connection_init"}""";

    public static TheoryData<string, string> BadMessages => new()
    {
        { "not json", "closed 4400 Invalid message: not JSON" },
        { "[]", "closed 4400 Invalid message: no object" },
        { "{}", "closed 4400 Invalid message: no type" },
        { """{"type":7}""", "closed 4400 Invalid message: not JSON" },
        { """{"type":"nosuch"}""", "closed 4400 Invalid message: unknown type" },
        { """{"type":"next","id":"1","payload":{}}""", "closed 4400 Invalid message: unknown type" },
        { """{"type":"subscribe","payload":{"query":"{ hello }"}}""", "closed 4400 Invalid message: subscribe without id" },
        { """{"type":"subscribe","id":"","payload":{"query":"{ hello }"}}""", "closed 4400 Invalid message: subscribe without id" },
        { """{"type":"subscribe","id":"1"}""", "closed 4400 Invalid message: subscribe without payload" },
        { """{"type":"subscribe","id":"1","payload":{}}""", "closed 4400 Invalid message: The request has no query." },
        { """{"type":"subscribe","id":"1","payload":{"query":1}}""", "closed 4400 Invalid message: query has to be a string, but is a number." },
        { """{"type":"complete"}""", "closed 4400 Invalid message: complete without id" },
        { """{"type":"connection_init"}""", "closed 4429 Too many initialisation requests" },
    };

    [Theory, MemberData(nameof(BadMessages))]
    public async Task What_the_protocol_does_not_know_closes_the_connection(string message, string close)
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        await using var socket = await TestSocket.InitializedAsync(service);

        await socket.SendAsync(message);

        (await socket.ReceiveAsync()).ShouldBe(close);
    }

    [Fact]
    public async Task A_binary_message_closes_with_4400()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        await using var socket = await TestSocket.InitializedAsync(service);

        await socket.SendBinaryAsync([1, 2, 3]);

        (await socket.ReceiveAsync()).ShouldBe("closed 4400 Invalid message: binary");
    }

    [Fact]
    public async Task A_message_that_is_too_large_closes_with_1009()
    {
        await using var service = await TestService.StartAsync(TestService.Options with { WebSockets = new() { MaxMessageBytes = 100 } });
        await using var socket = await TestSocket.InitializedAsync(service);

        await socket.SendAsync(new(' ', 101));

        (await socket.ReceiveAsync()).ShouldBe("closed 1009 Message too big");
    }

    [Fact]
    public async Task A_client_that_does_not_begin_is_closed_with_4408()
    {
        await using var service = await TestService.StartAsync(TestService.Options with { WebSockets = new() { InitTimeout = TimeSpan.FromMilliseconds(50) } });
        await using var socket = await TestSocket.OpenAsync(service);

        (await socket.ReceiveAsync()).ShouldBe("closed 4408 Connection initialisation timeout");
    }

    [Fact]
    public async Task An_operation_before_the_beginning_closes_with_4401()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        await using var socket = await TestSocket.OpenAsync(service);

        await socket.SubscribeAsync("1", "{ hello }");

        (await socket.ReceiveAsync()).ShouldBe("closed 4401 Unauthorized");
    }

    [Fact]
    public async Task Who_is_not_let_in_is_closed_with_4403()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        await using var socket = await TestSocket.OpenAsync(service);

        await socket.SendAsync("""{"type":"connection_init","payload":{"token":"wrong"}}""");

        (await socket.ReceiveAsync()).ShouldBe("closed 4403 The token is wrong.");
    }

    [Fact]
    public async Task A_service_that_cannot_say_who_is_let_in_closes_with_1011()
    {
        await using var service = await TestService.StartAsync(new() { Authenticator = new BrokenAuthenticator() });
        await using var socket = await TestSocket.OpenAsync(service);

        await socket.SendAsync(Init);

        (await socket.ReceiveAsync()).ShouldBe("closed 1011 Internal error");
    }

    [Fact]
    public async Task Every_response_says_what_it_cost()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        await using var socket = await TestSocket.InitializedAsync(service);

        await socket.SubscribeAsync("1", "{ hello }");

        (await socket.ReceiveWholeAsync()).ShouldBe("""{"id":"1","type":"next","payload":{"data":{"hello":"world"},"extensions":{"cost":{"requested":1,"limit":100000}}}}""");
        (await socket.ReceiveWholeAsync()).ShouldBe("""{"id":"1","type":"complete"}""");
    }

    [Fact]
    public async Task An_id_that_is_in_use_closes_with_4409()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        await using var socket = await TestSocket.InitializedAsync(service);

        await socket.SubscribeAsync("a", "subscription { events }");
        await socket.SubscribeAsync("a", "{ hello }");

        (await socket.ReceiveAsync()).ShouldBe("closed 4409 Subscriber for a already exists");
        await TestService.UntilAsync(() => service.Events.Listeners == 0);
    }

    [Fact]
    public async Task A_service_that_stops_closes_with_1001()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        await using var socket = await TestSocket.InitializedAsync(service);
        await socket.SubscribeAsync("1", "subscription { events }");

        var stopping = service.StopAsync();

        (await socket.ReceiveAsync()).ShouldBe("closed 1001 Going away");
        await socket.CloseAsync();
        await stopping.WaitAsync(TimeSpan.FromSeconds(30));
        service.Events.Listeners.ShouldBe(0);
    }

    [Fact]
    public async Task A_client_that_reads_too_slowly_is_let_go_with_1013()
    {
        await using var service = await TestService.StartAsync(TestService.Options with { WebSockets = new() { SendTimeout = TimeSpan.FromMilliseconds(100) } });
        await using var socket = await TestSocket.InitializedAsync(service);

        await socket.SubscribeAsync("1", "subscription { flood(length: 1000000) }");

        // Each pause is longer than a message may take to send, once nothing more fits in between.
        string message;
        do
        {
            await Task.Delay(400);
            message = await socket.ReceiveAsync();
        }
        while (message.StartsWith('{'));
        message.ShouldBe("closed 1013 Slow reader");
    }

    [Fact]
    public async Task A_ping_is_answered_with_what_it_brought_even_before_the_beginning()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        await using var socket = await TestSocket.OpenAsync(service);

        await socket.SendAsync("""{"type":"ping"}""");
        await socket.SendAsync("""{"type":"pong"}""");
        await socket.SendAsync("""{"type":"ping","payload":{"a": [1]}}""");
        await socket.SendAsync(Init);

        (await socket.ReceiveAsync(3)).ShouldBe(["""{"type":"pong"}""", """{"type":"pong","payload":{"a": [1]}}""", """{"type":"connection_ack"}"""]);
    }

    [Theory]
    [InlineData("{ hello }", """{"id":"1","type":"next","payload":{"data":{"hello":"world"}}}""", """{"id":"1","type":"complete"}""")]
    [InlineData("mutation { echo(text: \\\"统\\\") }", """{"id":"1","type":"next","payload":{"data":{"echo":"统"}}}""", """{"id":"1","type":"complete"}""")]
    [InlineData("subscription { countdown(from: 1) }", """{"id":"1","type":"next","payload":{"data":{"countdown":1}}}""",
        """{"id":"1","type":"next","payload":{"data":{"countdown":0}}}""", """{"id":"1","type":"complete"}""")]
    [InlineData("subscription { failing }", """{"id":"1","type":"next","payload":{"data":{"failing":1}}}""",
        """{"id":"1","type":"next","payload":{"data":null,"errors":[{"message":"It fails.","locations":[{"line":1,"column":16}],"path":["failing"],"extensions":{"code":"DEMO_FAILED"}}]}}""",
        """{"id":"1","type":"complete"}""")]
    [InlineData("{ nosuch }", """{"id":"1","type":"error","payload":[{"message":"The type \"Query\" has no field \"nosuch\".","locations":[{"line":1,"column":3}],"extensions":{"code":"VALIDATION_FAILED","rule":"FieldSelections"}}]}""")]
    public async Task An_operation_ends_with_complete_or_error(string document, params string[] messages)
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        await using var socket = await TestSocket.InitializedAsync(service);

        await socket.SubscribeAsync("1", document);

        (await socket.ReceiveAsync(messages.Length)).ShouldBe(messages);
        // Nothing else comes, and the id is free again.
        await socket.SubscribeAsync("1", "{ hello }");
        (await socket.ReceiveAsync()).ShouldBe("""{"id":"1","type":"next","payload":{"data":{"hello":"world"}}}""");
    }

    [Fact]
    public async Task A_source_that_breaks_ends_its_operation_and_not_the_connection()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        await using var socket = await TestSocket.InitializedAsync(service);

        await socket.SubscribeAsync("1", "subscription { breaks }");

        (await socket.ReceiveAsync()).ShouldBe("""{"id":"1","type":"next","payload":{"data":{"breaks":1}}}""");
        (await socket.ReceiveAsync()).ShouldStartWith("""{"id":"1","type":"error","payload":[{"message":""");
        await socket.SubscribeAsync("1", "{ hello }");
        (await socket.ReceiveAsync()).ShouldBe("""{"id":"1","type":"next","payload":{"data":{"hello":"world"}}}""");
    }

    [Fact]
    public async Task A_subscription_that_the_client_completes_sends_no_more_and_disposes_its_source()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        await using var socket = await TestSocket.InitializedAsync(service);
        await socket.SubscribeAsync("1", "subscription { events }");
        await TestService.UntilAsync(() => service.Events.Listeners == 1);
        service.Events.Publish("one");
        (await socket.ReceiveAsync()).ShouldBe("""{"id":"1","type":"next","payload":{"data":{"events":"one"}}}""");

        await socket.SendAsync("""{"id":"1","type":"complete"}""");
        await socket.SendAsync("""{"id":"unknown","type":"complete"}""");
        await TestService.UntilAsync(() => service.Events.Listeners == 0);
        service.Events.Publish("two");
        await socket.SubscribeAsync("1", "{ hello }");

        (await socket.ReceiveAsync(2)).ShouldBe(["""{"id":"1","type":"next","payload":{"data":{"hello":"world"}}}""", """{"id":"1","type":"complete"}"""]);
    }

    [Fact]
    public async Task A_client_that_leaves_leaves_no_source_behind()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        var socket = await TestSocket.InitializedAsync(service);
        await socket.SubscribeAsync("1", "subscription { events }");
        await socket.SubscribeAsync("2", "subscription { events }");
        await TestService.UntilAsync(() => service.Events.Listeners == 2);

        await socket.DisposeAsync();

        await TestService.UntilAsync(() => service.Events.Listeners == 0);
    }

    [Fact]
    public async Task One_operation_too_many_gets_an_error_and_the_others_go_on()
    {
        await using var service = await TestService.StartAsync(TestService.Options with { WebSockets = new() { MaxOperations = 1 } });
        await using var socket = await TestSocket.InitializedAsync(service);
        await socket.SubscribeAsync("1", "subscription { events }");
        await TestService.UntilAsync(() => service.Events.Listeners == 1);

        await socket.SubscribeAsync("2", "{ hello }");
        (await socket.ReceiveAsync()).ShouldBe(
            """{"id":"2","type":"error","payload":[{"message":"At most 1 operations run at once on one connection.","extensions":{"code":"TOO_MANY_OPERATIONS"}}]}""");
        service.Events.Publish("still here");

        (await socket.ReceiveAsync()).ShouldBe("""{"id":"1","type":"next","payload":{"data":{"events":"still here"}}}""");
    }

    [Fact]
    public async Task Who_loses_the_right_while_a_subscription_is_open_gets_an_error_instead_of_the_next_event()
    {
        var right = new ChangingRight();
        await using var service = await TestService.StartAsync(new() { Authenticator = right });
        await using var socket = await TestSocket.OpenAsync(service);
        await socket.SendAsync(Init);
        (await socket.ReceiveAsync()).ShouldBe("""{"type":"connection_ack","payload":{"welcome":"you"}}""");
        await socket.SubscribeAsync("1", "subscription { secrets }");
        await TestService.UntilAsync(() => service.Events.Listeners == 1);

        service.Events.Publish("one");
        (await socket.ReceiveAsync()).ShouldBe("""{"id":"1","type":"next","payload":{"data":{"secrets":"one"}}}""");
        right.Now = Caller.Anonymous;
        service.Events.Publish("two");

        var last = await socket.ReceiveAsync();
        last.ShouldStartWith("""{"id":"1","type":"error","payload":[{"message":""");
        last.ShouldContain("\"code\":\"UNAUTHENTICATED\"");
        await TestService.UntilAsync(() => service.Events.Listeners == 0);
    }

    [Fact]
    public async Task An_operation_may_be_refused_before_it_begins_and_the_caller_is_watched_as_long_as_the_connection_is_open()
    {
        var (refusals, watching) = (new Queue<GraphQLError?>([null, new("TOO_EAGER", "Slowly.")]), 0);
        await using var service = await TestService.StartAsync(new()
        {
            Authenticator = new FixedAuthenticator(AdmissionResult.Of(Caller.Anonymous) with
            {
                BeforeOperation = refusals.Dequeue,
                Watch = () =>
                {
                    Interlocked.Increment(ref watching);
                    return new Ended(() => Interlocked.Decrement(ref watching));
                },
            }),
        });
        await using (var socket = await TestSocket.InitializedAsync(service))
        {
            await socket.SubscribeAsync("1", "{ hello }");
            (await socket.ReceiveAsync(2)).ShouldBe(["""{"id":"1","type":"next","payload":{"data":{"hello":"world"}}}""", """{"id":"1","type":"complete"}"""]);
            await socket.SubscribeAsync("2", "{ hello }");
            (await socket.ReceiveAsync()).ShouldBe("""{"id":"2","type":"error","payload":[{"message":"Slowly.","extensions":{"code":"TOO_EAGER"}}]}""");
            Volatile.Read(ref watching).ShouldBe(1);
        }

        await TestService.UntilAsync(() => Volatile.Read(ref watching) == 0);
    }

    private sealed class FixedAuthenticator(AdmissionResult admission) : IConnectionAuthenticator
    {
        public ValueTask<AdmissionResult> AdmitAsync(HttpContext context, JsonElement payload, CancellationToken cancellationToken) => new(admission);
    }

    private sealed class Ended(Action onEnd) : IDisposable
    {
        public void Dispose() => onEnd();
    }

    private sealed class BrokenAuthenticator : IConnectionAuthenticator
    {
        public ValueTask<AdmissionResult> AdmitAsync(HttpContext context, JsonElement payload, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Nobody outside shall read why.");
    }

    private sealed class ChangingRight : IConnectionAuthenticator
    {
        public Caller Now { get; set; } = Caller.WithRoles([]);

        public ValueTask<AdmissionResult> AdmitAsync(HttpContext context, JsonElement payload, CancellationToken cancellationToken) =>
            new(AdmissionResult.Of(() => Now) with { Acknowledgement = JsonSerializer.SerializeToElement(new { welcome = "you" }) });
    }
}
