using Fadu.GraphQL.AspNetCore.Operations;
using Fadu.GraphQL.Json;

namespace Fadu.GraphQL.AspNetCore.WebSockets;

/// <summary>The messages about one operation of a WebSocket.</summary>
/// <param name="id">The client's name for it.</param>
/// <param name="sender">Sends.</param>
/// <param name="onLast">Called before the last message: the client may use the id again as soon as it has that.</param>
internal sealed class SocketSink(string id, MessageSender sender, Action onLast) : ResultSink
{
    public override Task NextAsync(ReadOnlyMemory<byte> response, CancellationToken cancellationToken) =>
        SendAsync(ServerMessages.Next(id, response.Span), cancellationToken);

    public override Task ErrorAsync(ReadOnlyMemory<byte> response, CancellationToken cancellationToken)
    {
        onLast();
        return SendAsync(ServerMessages.Error(id, response.Span), cancellationToken);
    }

    public override Task CompleteAsync(CancellationToken cancellationToken)
    {
        onLast();
        return SendAsync(ServerMessages.Complete(id), cancellationToken);
    }

    private async Task SendAsync(JsonOutput message, CancellationToken cancellationToken)
    {
        using (message)
            await sender.SendAsync(message.Written, cancellationToken);
    }
}
