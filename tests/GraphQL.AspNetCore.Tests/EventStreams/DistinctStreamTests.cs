namespace Fadu.GraphQL.AspNetCore.Tests.EventStreams;

public sealed class DistinctStreamTests
{
    private const string EventStream = "text/event-stream";

    [Theory]
    [InlineData("{ hello }", """event: next|data: {"data":{"hello":"world"}}""")]
    [InlineData("mutation { echo(text: \\\"a\\\\nb\\\") }", """event: next|data: {"data":{"echo":"a\nb"}}""")]
    [InlineData("subscription { countdown(from: 1) }", """event: next|data: {"data":{"countdown":1}}""", """event: next|data: {"data":{"countdown":0}}""")]
    [InlineData("{ nosuch }", """event: next|data: {"errors":[{"message":"The type \"Query\" has no field \"nosuch\".","locations":[{"line":1,"column":3}],"extensions":{"code":"VALIDATION_FAILED","rule":"FieldSelections"}}]}""")]
    public async Task The_answer_is_the_events_of_the_operation(string document, params string[] events)
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        using var stream = await TestEvents.OpenAsync(service.PostAsync($$$"""{"query":"{{{document}}}"}""", EventStream));

        (await stream.ReadAsync(events.Length + 3)).ShouldBe([":", .. events, "event: complete|data:", "end"]);
        $"{(int)stream.Response.StatusCode} {stream.Response.Content.Headers.ContentType} {stream.Response.Headers.CacheControl}".ShouldBe("200 text/event-stream; charset=utf-8 no-store");
    }

    [Fact]
    public async Task Every_event_says_what_it_cost()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        using var stream = await TestEvents.OpenAsync(service.PostAsync("""{"query":"subscription { countdown(from: 1) }"}""", EventStream));

        string[] blocks = [await stream.ReadWholeAsync(), await stream.ReadWholeAsync(), await stream.ReadWholeAsync(), await stream.ReadWholeAsync()];

        blocks.ShouldBe(
        [
            ":",
            """event: next|data: {"data":{"countdown":1},"extensions":{"cost":{"requested":1,"limit":100000}}}""",
            """event: next|data: {"data":{"countdown":0},"extensions":{"cost":{"requested":1,"limit":100000}}}""",
            "event: complete|data:",
        ]);
    }

    [Fact]
    public async Task One_subscription_too_many_of_a_caller_ends_by_an_error()
    {
        await using var service = await TestService.StartAsync(TestService.Options with { MaxSubscriptionsPerCaller = 1 });
        var first = await TestEvents.OpenAsync(service.GetAsync("?query=subscription{events}", EventStream));
        await TestService.UntilAsync(() => service.Events.Listeners == 1);

        using var second = await TestEvents.OpenAsync(service.GetAsync("?query=subscription{events}", EventStream));
        (await second.ReadAsync(3)).ShouldBe(
            [":", "event: next|data: " + TestService.Json("TOO_MANY_SUBSCRIPTIONS", "At most 1 subscriptions are open at once for one caller."), "event: complete|data:"]);
        first.Dispose();
        await TestService.UntilAsync(() => service.Events.Listeners == 0);

        await TestService.UntilAsync(async () =>
        {
            using var third = await TestEvents.OpenAsync(service.GetAsync("?query=subscription{countdown(from:0)}", EventStream));
            return (await third.ReadAsync(2))[1] == """event: next|data: {"data":{"countdown":0}}""";
        });
    }

    [Fact]
    public async Task A_get_subscribes_as_browsers_do()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        using var stream = await TestEvents.OpenAsync(service.GetAsync("?query=subscription{events}", EventStream));
        await TestService.UntilAsync(() => service.Events.Listeners == 1);

        service.Events.Publish("one");
        service.Events.Complete();

        (await stream.ReadAsync(4)).ShouldBe([":", """event: next|data: {"data":{"events":"one"}}""", "event: complete|data:", "end"]);
    }

    [Fact]
    public async Task A_query_of_who_takes_json_as_well_gets_json()
    {
        await using var service = await TestService.StartAsync(TestService.Options);

        (await TestService.TextAsync(service.PostAsync("""{"query":"{ hello }"}""", "application/json, text/event-stream")))
            .ShouldBe("""200 application/json; charset=utf-8 {"data":{"hello":"world"}}""");
    }

    [Fact]
    public async Task A_get_runs_no_mutation()
    {
        await using var service = await TestService.StartAsync(TestService.Options);

        (await TestService.TextAsync(service.GetAsync("?query=mutation{echo(text:\"a\")}", EventStream))).ShouldStartWith("405 ");
    }

    [Fact]
    public async Task A_silent_stream_is_kept_open_by_comments()
    {
        await using var service = await TestService.StartAsync(TestService.Options with { EventStreams = new() { KeepAlive = TimeSpan.FromMilliseconds(30) } });
        using var stream = await TestEvents.OpenAsync(service.GetAsync("?query=subscription{events}", EventStream));

        (await stream.ReadAsync(4)).ShouldBe([":", ":", ":", ":"]);
    }

    [Fact]
    public async Task A_client_that_leaves_leaves_no_source_behind()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        var stream = await TestEvents.OpenAsync(service.GetAsync("?query=subscription{events}", EventStream));
        await TestService.UntilAsync(() => service.Events.Listeners == 1);

        stream.Dispose();

        await TestService.UntilAsync(() => service.Events.Listeners == 0);
    }

    [Fact]
    public async Task A_service_that_stops_ends_its_streams()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        using var stream = await TestEvents.OpenAsync(service.GetAsync("?query=subscription{events}", EventStream));
        await TestService.UntilAsync(() => service.Events.Listeners == 1);

        await service.StopAsync().WaitAsync(TimeSpan.FromSeconds(30));

        (await stream.ReadAsync(2)).ShouldBe([":", "end"]);
    }

    [Fact]
    public async Task A_client_that_reads_too_slowly_is_cut_off()
    {
        await using var service = await TestService.StartAsync(TestService.Options with { EventStreams = new() { SendTimeout = TimeSpan.FromMilliseconds(100) } });
        using var stream = await TestEvents.OpenAsync(service.GetAsync("?query=subscription{flood(length:1000000)}", EventStream));

        // Each pause is longer than a message may take to send, once nothing more fits in between.
        await Should.ThrowAsync<IOException>(async () =>
        {
            do
                await Task.Delay(400);
            while (await stream.ReadAsync() != "end");
        });
    }

    [Fact]
    public async Task Where_there_are_none_nobody_gets_one()
    {
        await using var service = await TestService.StartAsync(TestService.Options with { EventStreams = null });

        (await TestService.TextAsync(service.GetAsync("?query=subscription{events}", EventStream))).ShouldStartWith("406 ");
        (await TestService.TextAsync(service.GetAsync("?query=subscription{events}", null))).ShouldBe("406 application/json; charset=utf-8 "
            + TestService.Json("NOT_ACCEPTABLE", "A subscription is answered over WebSocket."));
    }
}
