using System.Net.WebSockets;

namespace Fadu.GraphQL.AspNetCore.Tests.WebSockets;

public sealed class SocketEndpointTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("graphql-ws")]
    public async Task Without_the_subprotocol_the_connection_closes_with_4406(string? subprotocol)
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        await using var socket = await TestSocket.OpenAsync(service, subprotocol);

        socket.Subprotocol.ShouldBeNull();
        (await socket.ReceiveAsync()).ShouldBe("closed 4406 Subprotocol not acceptable");
    }

    [Fact]
    public async Task The_subprotocol_is_confirmed()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        await using var socket = await TestSocket.OpenAsync(service);

        socket.Subprotocol.ShouldBe("graphql-transport-ws");
    }

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("http://127.0.0.1:1", false)]
    [InlineData("https://friend.example", true)]
    [InlineData("own", true)]
    public async Task Pages_of_other_origins_may_connect_only_where_allowed(string origin, bool isAllowed)
    {
        await using var service = await TestService.StartAsync(TestService.Options with { AllowedOrigins = ["https://friend.example"] });
        var opening = TestSocket.OpenAsync(service, origin: origin == "own" ? service.Address.GetLeftPart(UriPartial.Authority) : origin);

        if (isAllowed)
            await (await opening).DisposeAsync();
        else
            (await Should.ThrowAsync<WebSocketException>(() => opening)).Message.ShouldContain("403");
    }

    [Fact]
    public async Task One_connection_too_many_of_a_caller_is_refused_until_another_has_ended()
    {
        await using var service = await TestService.StartAsync(TestService.Options with { WebSockets = new() { MaxConnectionsPerCaller = 1 } });
        var first = await TestSocket.InitializedAsync(service);

        (await TestService.TextAsync(service.GetAsync("", null, ("Connection", "Upgrade"), ("Upgrade", "websocket"), ("Sec-WebSocket-Version", "13"),
            ("Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA=="), ("Sec-WebSocket-Protocol", "graphql-transport-ws")))).ShouldBe(
            "429 application/graphql-response+json; charset=utf-8 [Retry-After: 3] "
            + TestService.Json("TOO_MANY_CONNECTIONS", "At most 1 WebSockets are open at once for one caller."));
        await first.DisposeAsync();

        await TestService.UntilAsync(async () =>
        {
            try
            {
                await (await TestSocket.InitializedAsync(service)).DisposeAsync();
                return true;
            }
            catch (WebSocketException)
            {
                return false;
            }
        });
    }

    [Fact]
    public async Task Where_there_are_none_an_upgrade_is_a_plain_get()
    {
        await using var service = await TestService.StartAsync(TestService.Options with { WebSockets = null });

        (await Should.ThrowAsync<WebSocketException>(() => TestSocket.OpenAsync(service))).Message.ShouldContain("400");
    }

    [Fact]
    public async Task An_upgrade_to_something_else_is_refused()
    {
        await using var service = await TestService.StartAsync(TestService.Options);

        (await TestService.TextAsync(service.GetAsync("?query={hello}", null, ("Connection", "Upgrade"), ("Upgrade", "h2c")))).ShouldBe(
            "400 application/graphql-response+json; charset=utf-8 " + TestService.Json("BAD_REQUEST", "The request asks for an upgrade, but for no WebSocket."));
    }
}
