using System.Buffers;
using System.Net.WebSockets;

namespace Fadu.GraphQL.AspNetCore.WebSockets;

/// <summary>Receives whole messages, in memory that grows no further than a message may.</summary>
/// <param name="socket">Where from.</param>
/// <param name="maxBytes">How large a message may be.</param>
internal sealed class MessageReceiver(WebSocket socket, int maxBytes) : IDisposable
{
    private const int FirstBytes = 4096;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);

    /// <summary>What came.</summary>
    internal enum Kind
    {
        Text,
        Binary,
        TooBig,
        Close,
    }

    /// <summary>Waits for a message.</summary>
    /// <param name="cancellationToken">Cuts the connection off.</param>
    /// <returns>What came; its bytes are valid until the next call.</returns>
    public async ValueTask<(Kind Kind, ReadOnlyMemory<byte> Bytes)> ReceiveAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        while (true)
        {
            var received = await socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
                return (Kind.Close, default);
            if (received.MessageType == WebSocketMessageType.Binary)
                return (Kind.Binary, default);
            length += received.Count;
            if (length > maxBytes)
                return (Kind.TooBig, default);
            if (received.EndOfMessage)
                return (Kind.Text, _buffer.AsMemory(0, length));
            if (length == _buffer.Length)
                Grow();
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref _buffer, []));

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
