using System.Collections.Concurrent;
using System.Security.Cryptography;
using Fadu.EventStore.Schema;

namespace Fadu.Application.Keys;

/// <summary>
/// What the service signs with, one key for each purpose. They are kept in the database, so that every node and every restart knows what
/// another signed. May be used by many threads.
/// </summary>
/// <param name="tables">Where they are.</param>
public sealed class SigningKeys(SideTables tables)
{
    /// <summary>Length of a key in bytes: that of an HMAC-SHA256.</summary>
    public const int Length = 32;

    private readonly ConcurrentDictionary<string, byte[]> _known = new(StringComparer.Ordinal);

    /// <summary>The key of a purpose; made when it is first asked for, the same one on whatever node.</summary>
    /// <param name="purpose">Names it for good: <c>workbook</c>.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>32 bytes; not to be changed.</returns>
    public async Task<byte[]> OfAsync(string purpose, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrEmpty(purpose);
        if (_known.TryGetValue(purpose, out var known))
            return known;

        // Of several nodes that make one at once, the first one's counts.
        await tables.ExecuteAsync(
            "Making a signing key",
            "insert into {schema}.fadu_signing_keys (purpose, secret) values ($1, $2) on conflict on constraint fadu_signing_keys_pkey do nothing",
            [purpose, RandomNumberGenerator.GetBytes(Length)],
            ct);
        var found = await tables.QueryAsync(
            "Reading a signing key",
            "select secret from {schema}.fadu_signing_keys where tenant_id = '*DEFAULT*' and purpose = $1",
            [purpose],
            row => row.GetFieldValue<byte[]>(0),
            ct);
        return _known.GetOrAdd(purpose, found[0]);
    }
}
