using System.Diagnostics;
using System.Net;

namespace Fadu.Benchmarks.GraphQL.Loading;

/// <summary>Several clients that send one request over and over, each as soon as it has its answer.</summary>
/// <remarks>Each has a thread of its own, which waits in the kernel: cheaper than the runtime's asynchronous sockets.</remarks>
/// <param name="server">Where it listens.</param>
/// <param name="request">What is sent.</param>
internal sealed class Load(Uri server, byte[] request)
{
    /// <summary>How many clients there are.</summary>
    public const int Connections = 16;

    /// <summary>Bytes that every answer has to have; 0 until <see cref="FetchAsync"/>.</summary>
    public int Length { get; private set; }

    /// <summary>One answer, to be looked at.</summary>
    public async Task<byte[]> FetchAsync()
    {
        using var connection = Connect();
        using var body = new MemoryStream();
        Length = await Task.Run(() => connection.Exchange(request, body));
        return body.ToArray();
    }

    /// <summary>Sends requests for a while.</summary>
    /// <param name="duration">For how long requests are sent.</param>
    /// <param name="taken">Where the time of each answer goes, in milliseconds.</param>
    /// <returns>Answers a second.</returns>
    public async Task<double> RunAsync(TimeSpan duration, List<double> taken)
    {
        // Servers close connections on which nothing comes for some seconds, such as while others have their turns.
        Connection[] connections = [.. Enumerable.Range(0, Connections).Select(_ => Connect())];
        var start = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(connections.Select(connection => Task.Factory.StartNew(
            () => Repeat(connection, start, duration), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        var elapsed = Stopwatch.GetElapsedTime(start);
        foreach (var some in times)
            taken.AddRange(some);
        foreach (var connection in connections)
            connection.Dispose();
        return times.Sum(some => some.Count) / elapsed.TotalSeconds;
    }

    private Connection Connect() => new(new(IPAddress.Loopback, server.Port));

    private List<double> Repeat(Connection connection, long start, TimeSpan duration)
    {
        var times = new List<double>();
        do
        {
            var sent = Stopwatch.GetTimestamp();
            var length = connection.Exchange(request, null);
            if (length != Length)
                throw new InvalidOperationException($"An answer has {length} bytes instead of {Length}.");
            times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        }
        while (Stopwatch.GetElapsedTime(start) < duration);

        return times;
    }
}
