namespace Fadu.GraphQL.AspNetCore.Configuration;

/// <summary>How much a WebSocket may ask for. All times are greater than zero, all numbers at least 1.</summary>
public sealed record WebSocketLimits
{
    /// <summary>How long a client may take to say <c>connection_init</c>; then 4408.</summary>
    public TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// How many connections one caller may have open; one more gets 429 instead of a connection. Callers whom ASP.NET Core's
    /// authentication knows are told apart by name, others by address (of IPv6 by its first 64 bits): what <c>connection_init</c> brings
    /// comes later. Behind a proxy the host has to restore addresses, by ASP.NET Core's forwarded headers.
    /// </summary>
    public int MaxConnectionsPerCaller { get; init; } = 20;

    /// <summary>How many operations may run at once on one connection; one more gets an error, and the connection stays.</summary>
    public int MaxOperations { get; init; } = 100;

    /// <summary>How large a message of the client may be, in bytes; then 1009.</summary>
    public int MaxMessageBytes { get; init; } = 1024 * 1024;

    /// <summary>
    /// How long one message may take to be sent. A client that reads slower is let go with 1013, so that what it does not read
    /// does not pile up here; one that still reads nothing within <see cref="CloseTimeout"/> is cut off.
    /// </summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a client may take to answer a close; then it is cut off.</summary>
    public TimeSpan CloseTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>After which silence the client is pinged, below the protocol; one that does not answer for the same time is cut off.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(30);
}
