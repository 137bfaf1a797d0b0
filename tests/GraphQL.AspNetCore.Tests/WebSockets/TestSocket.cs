using System.Net.WebSockets;
using System.Text;

namespace Fadu.GraphQL.AspNetCore.Tests.WebSockets;

/// <summary>The client's side of a connection, message by message.</summary>
internal sealed class TestSocket : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(1));

    public string? Subprotocol => _socket.SubProtocol;

    /// <summary>Opens a connection.</summary>
    public static async Task<TestSocket> OpenAsync(TestService service, string? subprotocol = "graphql-transport-ws", string? origin = null)
    {
        var test = new TestSocket();
        if (subprotocol is not null)
            test._socket.Options.AddSubProtocol(subprotocol);
        if (origin is not null)
            test._socket.Options.SetRequestHeader("Origin", origin);
        await test._socket.ConnectAsync(new($"ws://127.0.0.1:{service.Address.Port}/graphql"), test._patience.Token);
        return test;
    }

    /// <summary>Opens a connection that is accepted.</summary>
    public static async Task<TestSocket> InitializedAsync(TestService service)
    {
        var test = await OpenAsync(service);
        await test.SendAsync("""{"type":"connection_init"}""");
        (await test.ReceiveAsync()).ShouldBe("""{"type":"connection_ack"}""");
        return test;
    }

    public Task SendAsync(string message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, _patience.Token);

    public Task SendBinaryAsync(byte[] message) => _socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, _patience.Token);

    public Task SubscribeAsync(string id, string document) =>
        SendAsync($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{document}}}"}}""");

    public Task CloseAsync() => _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", _patience.Token);

    /// <summary>The next message, without its cost; or how the server closed.</summary>
    public async Task<string> ReceiveAsync() => TestService.WithoutCost(await ReceiveWholeAsync());

    /// <summary>The next message, as it came; or how the server closed.</summary>
    public async Task<string> ReceiveWholeAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer, _patience.Token);
            if (received.MessageType == WebSocketMessageType.Close)
                return $"closed {(int?)_socket.CloseStatus} {_socket.CloseStatusDescription}".TrimEnd();
            message.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
                return Encoding.UTF8.GetString(message.GetBuffer(), 0, (int)message.Length);
        }
    }

    public async Task<string[]> ReceiveAsync(int count)
    {
        var messages = new string[count];
        for (var index = 0; index < count; index++)
            messages[index] = await ReceiveAsync();
        return messages;
    }

    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        _patience.Dispose();
        return ValueTask.CompletedTask;
    }
}
