using System.Net.WebSockets;

namespace Fadu.GraphQL.AspNetCore.WebSockets;

/// <summary>With which codes connections are closed, and in which words.</summary>
/// <remarks>Source: https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md; below 4000 RFC 6455, section 7.4.1, and its registry.</remarks>
internal static class CloseCodes
{
    public static readonly Close GoingAway = new(1001, "Going away");
    public static readonly Close MessageTooBig = new(1009, "Message too big");
    public static readonly Close InternalError = new(1011, "Internal error");
    // The registry's "try again later": clients come back after it, and may read faster then.
    public static readonly Close SlowReader = new(1013, "Slow reader");
    public static readonly Close Unauthorized = new(4401, "Unauthorized");
    public static readonly Close NoSubprotocol = new(4406, "Subprotocol not acceptable");
    public static readonly Close InitTimeout = new(4408, "Connection initialisation timeout");
    public static readonly Close TooManyInits = new(4429, "Too many initialisation requests");

    public static Close BadMessage(string why) => new(4400, why);

    public static Close Forbidden(string why) => new(4403, why);

    public static Close DuplicateId(string id) => new(4409, $"Subscriber for {id} already exists");

    /// <summary>A code with its words.</summary>
    /// <param name="Code">1000 to 4999.</param>
    /// <param name="Reason">For people.</param>
    internal readonly record struct Close(int Code, string Reason)
    {
        public WebSocketCloseStatus Status => (WebSocketCloseStatus)Code;
    }
}
