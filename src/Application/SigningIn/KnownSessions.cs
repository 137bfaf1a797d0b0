using System.Collections.Concurrent;

namespace Fadu.Application.SigningIn;

/// <summary>
/// Sessions, of which those that were found within the last second are not looked for again. What is done to one on this node counts at once,
/// on another after a second at most. Of the account nothing is remembered. May be used by many threads.
/// </summary>
/// <param name="table">Where they are.</param>
/// <param name="options">How long one may stay.</param>
/// <param name="clock">Tells how long ago one was found.</param>
internal sealed class KnownSessions(SessionTable table, SignInOptions options, TimeProvider clock)
{
    private const int Most = 10_000;

    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, (StoredSession Session, long At)> _found = new(StringComparer.Ordinal);
    private long _changes;

    /// <summary>Begins one. Of the account's others some may end by that.</summary>
    public async Task OpenAsync(byte[] hash, StoredSession session, CancellationToken ct)
    {
        await table.OpenAsync(hash, session, ct);
        Forget(session.Account);
    }

    /// <summary>As <see cref="SessionTable.FindAsync"/>.</summary>
    public async Task<StoredSession?> FindAsync(byte[] hash, DateTimeOffset now, CancellationToken ct)
    {
        var name = Convert.ToHexString(hash);
        if (_found.TryGetValue(name, out var known) && clock.GetElapsedTime(known.At) < Remembered
            && known.Session.Expires > now && known.Session.LastSeen > now - options.Idle)
        {
            return known.Session;
        }

        var (changes, at) = (Volatile.Read(ref _changes), clock.GetTimestamp());
        if (await table.FindAsync(hash, now, ct) is not { } session)
            return null;
        if (_found.Count >= Most)
            _found.Clear();
        _found[name] = (session, at);
        // What ended while it was being read is looked for again by whoever comes next.
        if (Volatile.Read(ref _changes) != changes)
            _found.TryRemove(name, out _);
        return session;
    }

    /// <summary>As <see cref="SessionTable.LastingAsync"/>: those of open connections, which are looked after by themselves.</summary>
    public Task<IReadOnlyList<byte[]>> LastingAsync(IReadOnlyList<byte[]> hashes, DateTimeOffset now, CancellationToken ct) => table.LastingAsync(hashes, now, ct);

    /// <summary>Notes that many are used, each once a minute.</summary>
    public Task SeenAsync(IReadOnlyList<byte[]> hashes, DateTimeOffset now, CancellationToken ct) => table.SeenAsync(hashes, now, ct);

    /// <summary>Notes that it is used, once a minute.</summary>
    public async Task SeenAsync(byte[] hash, StoredSession session, DateTimeOffset now, CancellationToken ct)
    {
        if (!SessionTable.IsToBeNoted(session, now))
            return;
        await table.SeenAsync(hash, now, ct);
        Forget(session.Account);
    }

    /// <summary>A code was given in it.</summary>
    public async Task PassedSecondFactorAsync(byte[] hash, CancellationToken ct)
    {
        await table.PassedSecondFactorAsync(hash, ct);
        Forget(hash);
    }

    /// <summary>Ends one; nothing where there is none.</summary>
    public async Task EndAsync(byte[] hash, CancellationToken ct)
    {
        await table.EndAsync(hash, ct);
        Forget(hash);
    }

    private void Forget(byte[] hash)
    {
        Interlocked.Increment(ref _changes);
        _found.TryRemove(Convert.ToHexString(hash), out _);
    }

    private void Forget(string account)
    {
        Interlocked.Increment(ref _changes);
        foreach (var (name, found) in _found)
        {
            if (found.Session.Account == account)
                _found.TryRemove(name, out _);
        }
    }
}
