using Fadu.Application.SigningIn;
using Fadu.EventStore.Faults;
using Microsoft.Extensions.Hosting;

namespace Fadu.Host.Accounts;

/// <summary>
/// Looks whether the sessions behind open connections last, on whichever node they are ended: no event says so. One statement for all of
/// them, and none while nothing is open.
/// </summary>
/// <param name="gate">Knows the sessions.</param>
/// <param name="clock">Paces the looks.</param>
internal sealed class SessionWatch(SignInDesk gate, TimeProvider clock) : BackgroundService
{
    // Whoever has signed out is told nothing more a second later, the statement included.
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(400);

    private readonly Dictionary<string, Watched> _watched = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Begins to watch a session, for a connection that stays open.</summary>
    /// <param name="session">As <see cref="SignedIn.Session"/>.</param>
    /// <returns>Ends it when disposed.</returns>
    public IDisposable Begin(string session)
    {
        lock (_gate)
        {
            if (!_watched.TryGetValue(session, out var watched))
                _watched[session] = watched = new();
            watched.Connections++;
        }

        return new Watching(this, session);
    }

    /// <summary>Whether a session is known to have ended; false where it is not watched, or there is none.</summary>
    public bool HasEnded(string? session)
    {
        if (session is null)
            return false;
        lock (_gate)
            return _watched.TryGetValue(session, out var watched) && watched.HasEnded;
    }

    /// <summary>Something is done in a session, so that it is not idle. Listening does not count.</summary>
    public void Use(string session)
    {
        lock (_gate)
        {
            if (_watched.TryGetValue(session, out var watched))
                watched.IsUsed = true;
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task LookAsync(CancellationToken ct)
    {
        string[] asked, used;
        lock (_gate)
        {
            asked = [.. _watched.Where(one => !one.Value.HasEnded).Select(one => one.Key)];
            used = [.. asked.Where(session => _watched[session].IsUsed)];
            foreach (var session in used)
                _watched[session].IsUsed = false;
        }

        if (asked is [])
            return;
        try
        {
            var lasting = await gate.LastingAsync(asked, used, ct);
            lock (_gate)
            {
                foreach (var session in asked)
                {
                    if (!lasting.Contains(session) && _watched.TryGetValue(session, out var watched))
                        watched.HasEnded = true;
                }
            }
        }
        catch (EventStoreException)
        {
            // While the database is away nothing can be done in a session either; the next look tells.
        }
    }

    private void End(string session)
    {
        lock (_gate)
        {
            if (--_watched[session].Connections == 0)
                _watched.Remove(session);
        }
    }

    private sealed class Watched
    {
        public int Connections { get; set; }

        public bool IsUsed { get; set; }

        public bool HasEnded { get; set; }
    }

    private sealed class Watching(SessionWatch watch, string session) : IDisposable
    {
        private int _isEnded;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isEnded, 1) == 0)
                watch.End(session);
        }
    }
}
