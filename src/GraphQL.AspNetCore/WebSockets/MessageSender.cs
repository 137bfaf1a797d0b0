using System.Net.WebSockets;
using Fadu.GraphQL.AspNetCore.Configuration;

namespace Fadu.GraphQL.AspNetCore.WebSockets;

/// <summary>Sends messages one after another, and at last the close. Called by many threads; each waits until its message is on its way.</summary>
/// <param name="socket">Where to.</param>
/// <param name="limits">How long that may take.</param>
/// <param name="clock">Measures it.</param>
/// <param name="onSlow">Called once where it takes longer.</param>
internal sealed class MessageSender(WebSocket socket, WebSocketLimits limits, TimeProvider clock, Action onSlow) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private bool _isClosed;

    /// <summary>Sends a message; nothing once the connection is closing.</summary>
    /// <param name="message">The message, as JSON.</param>
    /// <param name="cancellationToken">Gives up waiting for the turn; a message begun is sent whole.</param>
    public async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_isClosed)
                return;
            // Stopping in the middle of a frame would break the connection for everybody on it.
            var sending = socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            if (!sending.IsCompletedSuccessfully)
                await WaitAsync(sending.AsTask());
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Sends the close, once; whatever comes later is not sent.</summary>
    /// <param name="close">The code and its words.</param>
    public async Task CloseAsync(CloseCodes.Close close)
    {
        await _gate.WaitAsync(CancellationToken.None);
        try
        {
            if (_isClosed)
                return;
            _isClosed = true;
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(close.Status, CloseReason.Cut(close.Reason), CancellationToken.None)
                    .WaitAsync(limits.CloseTimeout, clock);
            }
        }
        catch (Exception exception) when (exception is TimeoutException or WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            socket.Abort();
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task WaitAsync(Task sending)
    {
        try
        {
            await sending.WaitAsync(limits.SendTimeout, clock);
        }
        catch (TimeoutException)
        {
            onSlow();
            await LastChanceAsync(sending);
        }
    }

    // The close can only follow a whole message. A client that goes on reading learns the code; one that does not is cut off.
    private async Task LastChanceAsync(Task sending)
    {
        try
        {
            await sending.WaitAsync(limits.CloseTimeout, clock);
        }
        catch (TimeoutException)
        {
            socket.Abort();
            throw new OperationCanceledException();
        }
    }
}
