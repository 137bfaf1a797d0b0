namespace Fadu.GraphQL.AspNetCore.Configuration;

/// <summary>How much event streams may ask for. All times are greater than zero, all numbers at least 1.</summary>
public sealed record EventStreamLimits
{
    /// <summary>After which silence a comment is sent, so that nothing on the way takes the stream for dead.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>How long one event may take to be sent; a client that reads slower is cut off.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many streams may be reserved or open at once in the single connection mode; one more gets 503.</summary>
    public int MaxStreams { get; init; } = 1_000;

    /// <summary>
    /// How many of these one caller may hold; one more gets 429. Callers who are logged in are told apart by name, others by address
    /// (of IPv6 by its first 64 bits). Behind a proxy the host has to restore addresses, by ASP.NET Core's forwarded headers.
    /// </summary>
    public int MaxStreamsPerCaller { get; init; } = 20;

    /// <summary>How many operations may run at once on one stream of the single connection mode; one more gets 429.</summary>
    public int MaxOperations { get; init; } = 100;

    /// <summary>How long a reservation waits for its stream.</summary>
    public TimeSpan ReservationTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
