namespace Fadu.GraphQL.AspNetCore.Tests.EventStreams;

public sealed class SharedStreamEndpointTests
{
    private const string EventStream = "text/event-stream";
    private const string Header = "X-GraphQL-Event-Stream-Token";

    [Fact]
    public async Task Many_operations_share_a_stream()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        var token = await ReserveAsync(service);
        using var stream = await TestEvents.OpenAsync(service.GetAsync("", EventStream, (Header, token)));
        (await stream.ReadAsync()).ShouldBe(":");

        (await SendAsync(service, token, "a", "subscription { events }")).ShouldBe("202");
        await TestService.UntilAsync(() => service.Events.Listeners == 1);
        (await SendAsync(service, token, "b", "{ hello }")).ShouldBe("202");
        (await stream.ReadAsync(2)).ShouldBe(["""event: next|data: {"id":"b","payload":{"data":{"hello":"world"}}}""", """event: complete|data: {"id":"b"}"""]);
        service.Events.Publish("one");
        (await stream.ReadAsync()).ShouldBe("""event: next|data: {"id":"a","payload":{"data":{"events":"one"}}}""");
        (await StopAsync(service, token, "?operationId=a")).ShouldBe("200");
        await TestService.UntilAsync(() => service.Events.Listeners == 0);
    }

    [Fact]
    public async Task The_token_may_stand_in_the_address()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        var token = await ReserveAsync(service);

        using var stream = await TestEvents.OpenAsync(service.GetAsync($"?token={token}", EventStream));

        (await stream.ReadAsync()).ShouldBe(":");
    }

    [Fact]
    public async Task Tokens_are_long_and_never_the_same()
    {
        await using var service = await TestService.StartAsync(TestService.Options);

        var tokens = new[] { await ReserveAsync(service), await ReserveAsync(service) };

        tokens.ShouldAllBe(token => token.Length == 64);
        tokens.ShouldBeUnique();
    }

    [Fact]
    public async Task An_operation_that_cannot_run_is_refused_to_its_sender()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        var token = await ReserveAsync(service);

        (await SendAsync(service, token, "a", "{ nosuch }")).ShouldBe(
            """400 application/json; charset=utf-8 {"errors":[{"message":"The type \"Query\" has no field \"nosuch\".","locations":[{"line":1,"column":3}],"extensions":{"code":"VALIDATION_FAILED","rule":"FieldSelections"}}]}""");
        (await SendAsync(service, token, "", "{ hello }")).ShouldBe(
            "400 application/json; charset=utf-8 " + TestService.Json("BAD_REQUEST", "extensions.operationId has to name the operation, by a string that is not empty."));
        (await SendAsync(service, "unknown", "a", "{ hello }")).ShouldBe(
            "404 application/json; charset=utf-8 " + TestService.Json("STREAM_NOT_FOUND", "There is no event stream with this token."));
    }

    [Fact]
    public async Task A_stream_opens_once_and_an_id_runs_once()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        var token = await ReserveAsync(service);
        using var stream = await TestEvents.OpenAsync(service.GetAsync("", EventStream, (Header, token)));
        (await SendAsync(service, token, "a", "subscription { events }")).ShouldBe("202");

        (await TestService.TextAsync(service.GetAsync("", EventStream, (Header, token)))).ShouldBe(
            "409 application/json; charset=utf-8 " + TestService.Json("CONFLICT", "The event stream is open already."));
        (await SendAsync(service, token, "a", "{ hello }")).ShouldBe(
            "409 application/json; charset=utf-8 " + TestService.Json("CONFLICT", "An operation with this id is running."));
    }

    [Fact]
    public async Task One_stream_or_operation_too_many_is_refused()
    {
        await using var service = await TestService.StartAsync(TestService.Options with { EventStreams = new() { MaxStreams = 1, MaxOperations = 1 } });
        var token = await ReserveAsync(service);
        (await SendAsync(service, token, "a", "subscription { events }")).ShouldBe("202");

        (await SendAsync(service, token, "b", "{ hello }")).ShouldBe(
            "429 application/json; charset=utf-8 " + TestService.Json("TOO_MANY_OPERATIONS", "At most 1 operations run at once on one event stream."));
        (await TestService.TextAsync(service.SendAsync(new(HttpMethod.Put, "/graphql"), null))).ShouldBe(
            "503 application/json; charset=utf-8 [Retry-After: 30] " + TestService.Json("TOO_MANY_STREAMS", "No more event streams can be reserved now; try again later."));
    }

    [Fact]
    public async Task One_stream_too_many_of_a_caller_is_refused_until_another_has_ended()
    {
        await using var service = await TestService.StartAsync(
            TestService.Options with { EventStreams = new() { MaxStreamsPerCaller = 1, ReservationTimeout = TimeSpan.FromSeconds(120.5) } });
        var token = await ReserveAsync(service);

        (await TestService.TextAsync(service.SendAsync(new(HttpMethod.Put, "/graphql"), null))).ShouldBe(
            "429 application/json; charset=utf-8 [Retry-After: 121] "
            + TestService.Json("TOO_MANY_STREAMS", "At most 1 event streams are reserved or open at once for one caller."));

        (await TestEvents.OpenAsync(service.GetAsync("", EventStream, (Header, token)))).Dispose();
        await TestService.UntilAsync(() => IsReservedAsync(service));
    }

    [Fact]
    public async Task An_operation_that_is_done_or_refused_makes_room_for_another()
    {
        await using var service = await TestService.StartAsync(TestService.Options with { EventStreams = new() { MaxOperations = 1 } });
        var token = await ReserveAsync(service);
        using var stream = await TestEvents.OpenAsync(service.GetAsync("", EventStream, (Header, token)));

        (await SendAsync(service, token, "a", "{ nosuch }")).ShouldStartWith("400 ");
        (await SendAsync(service, token, "a", "{ hello }")).ShouldBe("202");
        (await stream.ReadAsync(3))[2].ShouldBe("""event: complete|data: {"id":"a"}""");

        await TestService.UntilAsync(async () => await SendAsync(service, token, "b", "{ hello }") == "202");
    }

    [Fact]
    public async Task A_reservation_that_nobody_uses_ends_with_its_operations()
    {
        // Long enough for an operation to be begun on it, also on a busy machine.
        await using var service = await TestService.StartAsync(
            TestService.Options with { EventStreams = new() { MaxStreamsPerCaller = 1, ReservationTimeout = TimeSpan.FromSeconds(3) } });
        var token = await ReserveAsync(service);
        (await SendAsync(service, token, "a", "subscription { events }")).ShouldBe("202");
        await TestService.UntilAsync(() => service.Events.Listeners == 1);

        await TestService.UntilAsync(() => service.Events.Listeners == 0);

        (await TestService.TextAsync(service.GetAsync("", EventStream, (Header, token)))).ShouldStartWith("404 ");
        await TestService.UntilAsync(() => IsReservedAsync(service));
    }

    [Fact]
    public async Task A_stream_that_its_client_leaves_ends_with_its_operations()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        var token = await ReserveAsync(service);
        var stream = await TestEvents.OpenAsync(service.GetAsync("", EventStream, (Header, token)));
        (await SendAsync(service, token, "a", "subscription { events }")).ShouldBe("202");
        await TestService.UntilAsync(() => service.Events.Listeners == 1);

        stream.Dispose();

        await TestService.UntilAsync(() => service.Events.Listeners == 0);
        (await SendAsync(service, token, "b", "{ hello }")).ShouldStartWith("404 ");
    }

    [Theory]
    [InlineData(true, "", "400 application/json; charset=utf-8", "BAD_REQUEST", "The address has no operationId.")]
    [InlineData(false, "?operationId=a", "404 application/json; charset=utf-8", "STREAM_NOT_FOUND", "There is no event stream with this token.")]
    public async Task Only_what_is_named_is_given_up(bool isKnown, string address, string head, string code, string message)
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        var token = isKnown ? await ReserveAsync(service) : "unknown";

        (await StopAsync(service, token, address)).ShouldBe($"{head} {TestService.Json(code, message)}");
    }

    [Fact]
    public async Task Who_is_not_let_in_reserves_nothing()
    {
        await using var service = await TestService.StartAsync(TestService.Options);

        (await TestService.TextAsync(service.SendAsync(new(HttpMethod.Put, "/graphql"), null, ("Authorization", "wrong")))).ShouldBe(
            "401 application/json; charset=utf-8 [WWW-Authenticate: Bearer] " + TestService.Json("NOT_ADMITTED", "The token is wrong."));
    }

    private static async Task<string> ReserveAsync(TestService service)
    {
        using var response = await service.SendAsync(new(HttpMethod.Put, "/graphql"), null);
        $"{(int)response.StatusCode} {response.Content.Headers.ContentType}".ShouldBe("201 text/plain; charset=utf-8");
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task<bool> IsReservedAsync(TestService service)
    {
        using var response = await service.SendAsync(new(HttpMethod.Put, "/graphql"), null);
        return (int)response.StatusCode == 201;
    }

    private static Task<string> SendAsync(TestService service, string token, string id, string document) => TestService.TextAsync(service.PostAsync(
        $$$"""{"query":"{{{document}}}","extensions":{"operationId":"{{{id}}}"}}""", "application/json", (Header, token)));

    private static Task<string> StopAsync(TestService service, string token, string address) =>
        TestService.TextAsync(service.SendAsync(new(HttpMethod.Delete, "/graphql" + address), null, (Header, token)));
}
