using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Fadu.TestSupport.Clients;

/// <summary>A WebSocket with one subscription, or whatever a test sends, by the protocol <c>graphql-transport-ws</c>.</summary>
public sealed class LiveClient : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly Channel<(long At, JsonObject Message)> _messages = Channel.CreateUnbounded<(long, JsonObject)>();
    private Task _reading = Task.CompletedTask;

    private LiveClient()
    {
    }

    /// <summary>Begins a subscription with the session of a client.</summary>
    public static async Task<LiveClient> BeginAsync(ApiClient client, string query)
    {
        var live = await ConnectAsync(client.Address, client.Token!);
        await live.BeginAsync("1", query);
        return live;
    }

    /// <summary>Opens a connection with a session.</summary>
    public static async Task<LiveClient> ConnectAsync(Uri address, string token)
    {
        var live = new LiveClient();
        live._socket.Options.AddSubProtocol("graphql-transport-ws");
        await live._socket.ConnectAsync(new UriBuilder(new Uri(address, "/graphql")) { Scheme = address.Scheme == "https" ? "wss" : "ws" }.Uri, live._ended.Token);
        live._reading = live.ReadAsync();
        await live.SendAsync(new() { ["type"] = "connection_init", ["payload"] = new JsonObject { ["token"] = token } });
        if ((await live.MessageAsync()).Message is var first && (string?)first["type"] is not "connection_ack")
            throw new InvalidOperationException(first.ToJsonString(ApiAnswer.Readable));
        return live;
    }

    /// <summary>Begins an operation.</summary>
    public Task BeginAsync(string id, string query) =>
        SendAsync(new() { ["type"] = "subscribe", ["id"] = id, ["payload"] = new JsonObject { ["query"] = query } });

    /// <summary>With which code and words the server has closed, once it has; the client answers the close.</summary>
    public async Task<string> ClosedAsync()
    {
        await _reading.WaitAsync(Longest);
        await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", _ended.Token);
        return $"{(int?)_socket.CloseStatus} {_socket.CloseStatusDescription}";
    }

    /// <summary>The next message about the subscription, with when it came, by <see cref="Stopwatch"/>.</summary>
    public async Task<(long At, JsonObject Message)> MessageAsync() => await _messages.Reader.ReadAsync().AsTask().WaitAsync(Longest);

    /// <summary>The data of the next event; fails the test where the subscription ends instead.</summary>
    public async Task<(long At, JsonNode Data)> NextAsync()
    {
        var (at, message) = await MessageAsync();
        return message["payload"] is JsonObject payload && payload["data"] is { } data ? (at, data) : throw new InvalidOperationException(message.ToJsonString(ApiAnswer.Readable));
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _reading;
        _socket.Dispose();
        _ended.Dispose();
    }

    private Task SendAsync(JsonObject message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, _ended.Token);

    private async Task ReadAsync()
    {
        var (buffer, whole) = (new byte[64 * 1024], new MemoryStream());
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer, _ended.Token);
                if (part.MessageType is WebSocketMessageType.Close)
                    break;
                whole.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage)
                    continue;
                var at = Stopwatch.GetTimestamp();
                var message = JsonNode.Parse(whole.ToArray())!.AsObject();
                whole.SetLength(0);
                if ((string?)message["type"] is "ping")
                    await SendAsync(new() { ["type"] = "pong" });
                else
                    _messages.Writer.TryWrite((at, message));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
        }

        _messages.Writer.Complete();
    }
}
