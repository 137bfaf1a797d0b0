using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Fadu.GraphQL.AspNetCore.Configuration;
using Fadu.GraphQL.AspNetCore.Operations;

namespace Fadu.GraphQL.AspNetCore.EventStreams;

/// <summary>The shared streams that are reserved or open on this node, by the token that only their client knows.</summary>
/// <param name="host">Runs operations.</param>
/// <param name="limits">What streams may ask for.</param>
internal sealed class SharedStreams(OperationHost host, EventStreamLimits limits)
{
    private const int TokenBytes = 32;

    private readonly ConcurrentDictionary<string, SharedStream> _streams = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Reserves a stream for a client to open soon.</summary>
    /// <returns>The token; null where there are too many.</returns>
    public string? Reserve()
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var stream = new SharedStream(host, limits);
        lock (_gate)
        {
            if (_streams.Count >= limits.MaxStreams)
                return null;
            _streams[token] = stream;
        }

        _ = ExpireAsync(token, stream);
        return token;
    }

    /// <summary>Finds a stream.</summary>
    public bool TryGet(string token, [NotNullWhen(true)] out SharedStream? stream) => _streams.TryGetValue(token, out stream);

    /// <summary>Ends a stream.</summary>
    public void End(string token)
    {
        if (_streams.TryRemove(token, out var stream))
            stream.Dispose();
    }

    private async Task ExpireAsync(string token, SharedStream stream)
    {
        await Task.Delay(limits.ReservationTimeout, host.Options.Clock, host.Stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stream.IsOpened)
            End(token);
    }
}
