using System.Net.WebSockets;
using System.Text.Json;
using Fadu.GraphQL.AspNetCore.Admission;
using Fadu.GraphQL.AspNetCore.Configuration;
using Fadu.GraphQL.AspNetCore.Operations;
using Fadu.GraphQL.AspNetCore.Requests;
using Fadu.GraphQL.Execution.Responses;
using Fadu.GraphQL.Json;
using Microsoft.AspNetCore.Http;

namespace Fadu.GraphQL.AspNetCore.WebSockets;

/// <summary>One connection of the protocol <c>graphql-transport-ws</c>: reads messages one after another until either side closes.</summary>
/// <remarks>Source: https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md.</remarks>
internal sealed class SocketConnection : IDisposable
{
    private readonly OperationHost _host;
    private readonly WebSocketLimits _limits;
    private readonly HttpContext _context;
    private readonly WebSocket _socket;
    private readonly MessageReceiver _receiver;
    private readonly MessageSender _sender;
    private readonly SocketOperations _operations;
    private readonly CancellationTokenSource _cut;
    private readonly Lock _gate = new();
    private AdmissionResult? _admission;
    private volatile bool _isInitReceived;
    private IDisposable? _watching;
    private Task? _closing;

    public SocketConnection(OperationHost host, WebSocketLimits limits, HttpContext context, string caller, WebSocket socket)
    {
        (_host, _limits, _context, _socket) = (host, limits, context, socket);
        _cut = new(Timeout.InfiniteTimeSpan, host.Options.Clock);
        _receiver = new(socket, limits.MaxMessageBytes);
        _sender = new(socket, limits, host.Options.Clock, () =>
        {
            host.Log.SlowReader("WebSocket");
            Close(CloseCodes.SlowReader);
        });
        _operations = new(host, _sender, caller, context);
    }

    /// <summary>Serves the connection to its end.</summary>
    public async Task RunAsync()
    {
        using var gone = _context.RequestAborted.UnsafeRegister(static cut => ((CancellationTokenSource)cut!).Cancel(), _cut);
        await using var stopping = _host.Stopping.UnsafeRegister(static self => ((SocketConnection)self!).Close(CloseCodes.GoingAway), this);
        await using var init = _host.Options.Clock.CreateTimer(static self => ((SocketConnection)self!).InitIsLate(), this, _limits.InitTimeout, Timeout.InfiniteTimeSpan);
        try
        {
            while (await ReadAsync())
            {
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException)
        {
            // Gone without a close, or cut off.
        }
        finally
        {
            Close(new(1000, ""));
            await _closing!;
            await _operations.EndAsync();
        }
    }

    public void Dispose()
    {
        _watching?.Dispose();
        _receiver.Dispose();
        _sender.Dispose();
        _cut.Dispose();
    }

    /// <summary>Closes the connection from this side; the first close counts.</summary>
    private void Close(CloseCodes.Close close)
    {
        lock (_gate)
        {
            if (_closing is not null)
                return;
            _closing = Task.Run(() => _sender.CloseAsync(close), CancellationToken.None);
        }

        _operations.StopAll();
        // A client that does not answer the close does not keep the connection.
        _cut.CancelAfter(_limits.CloseTimeout);
    }

    private void InitIsLate()
    {
        if (!_isInitReceived)
            Close(CloseCodes.InitTimeout);
    }

    // False: there is nothing more to read.
    private async ValueTask<bool> ReadAsync()
    {
        var (kind, bytes) = await _receiver.ReceiveAsync(_cut.Token);
        if (kind == MessageReceiver.Kind.Close)
            return false;
        // What comes after the close from this side is read only to find the answer to it.
        if (_closing is not null)
            return true;
        if (kind == MessageReceiver.Kind.Text)
            await HandleAsync(bytes);
        else
            Close(kind == MessageReceiver.Kind.TooBig ? CloseCodes.MessageTooBig : CloseCodes.BadMessage("Invalid message: binary"));
        return true;
    }

    private async ValueTask HandleAsync(ReadOnlyMemory<byte> bytes)
    {
        var (read, fault) = ClientMessage.Read(bytes);
        if (read is not { } message)
        {
            Close(CloseCodes.BadMessage(fault!));
            return;
        }

        switch (message.Type)
        {
            case MessageType.ConnectionInit:
                await InitializeAsync(message.Payload);
                break;
            case MessageType.Ping:
                await SendAsync(ServerMessages.Pong(message.Payload.Span));
                break;
            case MessageType.Subscribe:
                await SubscribeAsync(message.Id!, message.Payload);
                break;
            case MessageType.Complete:
                _operations.Stop(message.Id!);
                break;
        }
    }

    private async Task InitializeAsync(ReadOnlyMemory<byte> payload)
    {
        if (_isInitReceived)
        {
            Close(CloseCodes.TooManyInits);
            return;
        }

        _isInitReceived = true;
        using var document = payload.IsEmpty ? null : JsonDocument.Parse(payload);
        try
        {
            var admission = await _host.Options.Authenticator.AdmitAsync(_context, document?.RootElement ?? default, _cut.Token);
            if (admission.Refusal is { } refusal)
            {
                Close(CloseCodes.Forbidden(refusal));
                return;
            }

            _watching = admission.Watch?.Invoke();
            _admission = admission;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _host.Log.OperationBroke("WebSocket", exception);
            Close(CloseCodes.InternalError);
            return;
        }

        await SendAsync(ServerMessages.Acknowledge(_admission.Acknowledgement));
    }

    private async Task SubscribeAsync(string id, ReadOnlyMemory<byte> payload)
    {
        if (_admission is null)
        {
            Close(CloseCodes.Unauthorized);
        }
        else if (_operations.Has(id))
        {
            Close(CloseCodes.DuplicateId(id));
        }
        else
        {
            var (content, fault) = JsonRequestReader.Read(payload.ToArray());
            if (content is null)
                Close(CloseCodes.BadMessage($"Invalid message: {fault!.Message}"));
            else
                await BeginAsync(id, content, _admission);
        }
    }

    private async Task BeginAsync(string id, RequestContent content, AdmissionResult admission)
    {
        if (_operations.Count >= _limits.MaxOperations)
        {
            content.Dispose();
            using var response = GraphQLResponse.OfRequestErrors([new(TransportErrorCodes.TooManyOperations,
                $"At most {_limits.MaxOperations} operations run at once on one connection.")]);
            await SendAsync(ServerMessages.Error(id, response.Body.Span));
        }
        else
        {
            _operations.Begin(id, content, admission);
        }
    }

    private async Task SendAsync(JsonOutput message)
    {
        using (message)
            await _sender.SendAsync(message.Written, _cut.Token);
    }
}
