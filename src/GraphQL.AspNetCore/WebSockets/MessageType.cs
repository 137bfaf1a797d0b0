namespace Fadu.GraphQL.AspNetCore.WebSockets;

/// <summary>What a client may say.</summary>
internal enum MessageType
{
    ConnectionInit,
    Ping,
    Pong,
    Subscribe,
    Complete,
}
