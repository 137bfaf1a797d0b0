using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Fadu.GraphQL.AspNetCore.Admission;
using Fadu.GraphQL.AspNetCore.Configuration;
using Fadu.GraphQL.AspNetCore.Operations;
using Fadu.GraphQL.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;

namespace Fadu.GraphQL.AspNetCore.EventStreams;

/// <summary>The shared streams that are reserved or open on this node, by the token that only their client knows.</summary>
/// <param name="host">Runs operations.</param>
/// <param name="limits">What streams may ask for.</param>
internal sealed class SharedStreams(OperationHost host, EventStreamLimits limits)
{
    private const int TokenBytes = 32;

    private readonly ConcurrentDictionary<string, SharedStream> _streams = new(StringComparer.Ordinal);
    private readonly CallerShares _shares = new(limits.MaxStreamsPerCaller);
    private readonly Lock _gate = new();

    /// <summary>Reserves a stream for a client to open soon, unless there are too many.</summary>
    /// <param name="caller">The key of who asks.</param>
    /// <param name="token">The stream's; empty where there is none.</param>
    /// <returns>Why there is none; null where there is one.</returns>
    public Refusal? Reserve(string caller, out string token)
    {
        token = "";
        if (_shares.TryTake(caller) is not { } share)
        {
            return TooMany(StatusCodes.Status429TooManyRequests, $"At most {limits.MaxStreamsPerCaller} event streams are reserved or open at once for one caller.");
        }

        var stream = new SharedStream(host, limits, caller, share);
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        if (!TryAdd(name, stream))
        {
            stream.Dispose();
            return TooMany(StatusCodes.Status503ServiceUnavailable, "No more event streams can be reserved now; try again later.");
        }

        _ = ExpireAsync(name, stream);
        token = name;
        return null;
    }

    /// <summary>Finds a stream.</summary>
    public bool TryGet(string token, [NotNullWhen(true)] out SharedStream? stream) => _streams.TryGetValue(token, out stream);

    /// <summary>Ends a stream.</summary>
    public void End(string token)
    {
        if (_streams.TryRemove(token, out var stream))
            stream.Dispose();
    }

    private bool TryAdd(string token, SharedStream stream)
    {
        lock (_gate)
            return _streams.Count < limits.MaxStreams && _streams.TryAdd(token, stream);
    }

    // By then reservations that nobody uses have ended.
    private Refusal TooMany(int status, string message) =>
        new(status, TransportErrorCodes.TooManyStreams, message) { RetryAfter = limits.ReservationTimeout };

    private async Task ExpireAsync(string token, SharedStream stream)
    {
        await Task.Delay(limits.ReservationTimeout, host.Options.Clock, host.Stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stream.IsOpened)
            End(token);
    }
}
