using Fadu.GraphQL.AspNetCore.Admission;
using Fadu.GraphQL.AspNetCore.Answers;
using Fadu.GraphQL.AspNetCore.Configuration;
using Fadu.GraphQL.AspNetCore.Negotiation;
using Fadu.GraphQL.AspNetCore.Operations;
using Fadu.GraphQL.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Fadu.GraphQL.AspNetCore.WebSockets;

/// <summary>Accepts WebSockets.</summary>
/// <param name="host">Runs their operations.</param>
/// <param name="limits">What they may ask for.</param>
internal sealed class SocketEndpoint(OperationHost host, WebSocketLimits limits)
{
    private const string Subprotocol = "graphql-transport-ws";

    private readonly CallerShares _shares = new(limits.MaxConnectionsPerCaller);

    /// <summary>Whether a request asks for a WebSocket: by upgrade in HTTP/1.1, by an extended CONNECT in HTTP/2.</summary>
    public static bool IsAsked(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Upgrade.Count > 0)
        || (HttpMethods.IsConnect(context.Request.Method) && context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true });

    /// <summary>Serves a request that asks for a WebSocket.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await HttpAnswer.RefuseAsync(context, AnswerFormat.None, Refusal.Bad("The request asks for an upgrade, but for no WebSocket."), host.Options);
            return;
        }

        if (!CrossSite.MayConnect(context.Request, host.Options))
        {
            await HttpAnswer.RefuseAsync(context, AnswerFormat.None,
                new Refusal(StatusCodes.Status403Forbidden, TransportErrorCodes.NotAdmitted, "Pages of this origin may not connect."), host.Options);
            return;
        }

        var caller = CallerKey.Of(context);
        using var share = _shares.TryTake(caller);
        if (share is null)
        {
            // By then connections on which nobody begins have ended.
            await HttpAnswer.RefuseAsync(context, AnswerFormat.None,
                new Refusal(StatusCodes.Status429TooManyRequests, TransportErrorCodes.TooManyConnections,
                    $"At most {limits.MaxConnectionsPerCaller} WebSockets are open at once for one caller.")
                { RetryAfter = limits.InitTimeout }, host.Options);
            return;
        }

        await ServeAsync(context, caller);
    }

    private async Task ServeAsync(HttpContext context, string caller)
    {
        var isSpoken = context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol, StringComparer.Ordinal);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(isSpoken ? Subprotocol : null);
        if (isSpoken)
        {
            using var connection = new SocketConnection(host, limits, context, caller, socket);
            await connection.RunAsync();
            return;
        }

        // A refusal by status says nothing to a browser's page; a close code does.
        using var sender = new MessageSender(socket, limits, host.Options.Clock, static () => { });
        await sender.CloseAsync(CloseCodes.NoSubprotocol);
    }
}
