using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Fadu.Application.Books;
using Fadu.EventStore;
using Fadu.EventStore.CatchUp;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.Host.Logging;
using Fadu.Host.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Fadu.Host.Serving.Health;

/// <summary>
/// Watches the open books and the readers whose progress is kept in the store: how long each has been behind, and, every few minutes,
/// whether it was handed every event.
/// </summary>
internal sealed class ReaderWatch : BackgroundService
{
    private const int SkipFound = 2101;
    private const int CheckFailed = 2102;

    private static readonly TimeSpan _glance = TimeSpan.FromSeconds(5);

    private readonly PostgresEventStore _store;
    private readonly BookShelf _books;
    private readonly WatchOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<ReaderWatch> _log;
    private readonly Meter _meter = new("Fadu.Host");
    private readonly ConcurrentDictionary<string, (EventPosition Goal, long Since)> _behind = new(StringComparer.Ordinal);
    private volatile IReadOnlyDictionary<string, ReaderCheck> _checks = new Dictionary<string, ReaderCheck>();

    /// <param name="store">The events.</param>
    /// <param name="books">The books of this node.</param>
    /// <param name="options">How often.</param>
    /// <param name="clock">Measures lags.</param>
    /// <param name="log">Takes what was found.</param>
    public ReaderWatch(PostgresEventStore store, BookShelf books, ServeOptions options, TimeProvider clock, ILogger<ReaderWatch> log)
    {
        (_store, _books, _options, _clock, _log) = (store, books, options.Watch, clock, log);
        _meter.CreateObservableGauge("fadu.projection.lag", () => Readers.Select(reader => Of(reader, reader.Lag.TotalSeconds)), "s", "For how long readers of events have been behind.");
        _meter.CreateObservableGauge("fadu.projection.behind", () => Readers.Where(reader => reader.Behind is not null).Select(reader => Of(reader, reader.Behind!.Value)), "{event}", "How many events readers had still to be handed when they were last checked.");
        _meter.CreateObservableGauge("fadu.projection.skips", () => Readers.Where(reader => reader.IsComplete is not null).Select(reader => Of(reader, reader.IsComplete is true ? 0 : 1)), "{reader}", "1 for a reader that missed events, 0 for one that was handed all of them.");
        _meter.CreateObservableGauge("fadu.books.open", () => books.Tallies.Count, "{book}", "Books that are open.");
    }

    /// <summary>How every reader stands, by name.</summary>
    public IReadOnlyList<ReaderState> Readers => [.. _books.Tallies.Keys.Select(NameOf).Concat(_checks.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(StateOf)];

    /// <summary>Holds every reader against the store.</summary>
    /// <exception cref="EventStoreException">The server can't be reached.</exception>
    public async Task CheckAsync(CancellationToken ct)
    {
        var checks = new Dictionary<string, ReaderCheck>(StringComparer.Ordinal);
        foreach (var (round, tally) in _books.Tallies)
            checks[NameOf(round)] = await _store.CheckReaderAsync(NameOf(round), null, tally, ct);
        foreach (var kept in await _store.CheckReadersAsync(ct))
            checks[kept.Name] = kept;
        foreach (var missed in checks.Values.Where(check => !check.IsComplete))
        {
            _log.Tell(LogLevel.Error, SkipFound, "The reader {Reader} was handed {Handed} events, {Stored} stand in the store up to its place: restart this node, and run fadu verify.",
                ("Reader", missed.Name), ("Handed", missed.Handed.Events), ("Stored", missed.Stored.Events), ("Position", missed.Handed.Position.ToString()));
        }

        _checks = checks;
    }

    /// <summary>Looks how far every book has come.</summary>
    /// <exception cref="EventStoreException">The server can't be reached.</exception>
    public async Task GlanceAsync(CancellationToken ct)
    {
        var last = await _store.LastPositionAsync(ct);
        var tallies = _books.Tallies;
        foreach (var (round, tally) in tallies)
        {
            // Behind is who has not reached by now what was the last event then: under constant load nobody is ever at the very end.
            if (tally.Position >= last)
                _behind.TryRemove(round, out _);
            else if (!_behind.TryGetValue(round, out var known) || tally.Position >= known.Goal)
                _behind[round] = (last, _clock.GetTimestamp());
        }

        foreach (var gone in _behind.Keys.Where(round => !tallies.ContainsKey(round)))
            _behind.TryRemove(gone, out _);
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_options.CheckEvery < _glance ? _options.CheckEvery : _glance, _clock);
        var checkedAt = _clock.GetTimestamp();
        while (await NextAsync(timer, stoppingToken))
        {
            try
            {
                await GlanceAsync(stoppingToken);
                if (_clock.GetElapsedTime(checkedAt) < _options.CheckEvery)
                    continue;
                checkedAt = _clock.GetTimestamp();
                await CheckAsync(stoppingToken);
            }
            catch (EventStoreException away)
            {
                // Whether the database is there is another check's concern; this one goes on when it is back.
                _log.Tell(LogLevel.Warning, CheckFailed, away, "The readers could not be checked.");
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
            }
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken ct)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private ReaderState StateOf(string name)
    {
        var check = _checks.GetValueOrDefault(name);
        return new(name, LagOf(name), check?.Behind, check?.IsComplete);
    }

    private TimeSpan LagOf(string name) =>
        name.StartsWith("book/", StringComparison.Ordinal) && _behind.TryGetValue(name["book/".Length..], out var behind) ? _clock.GetElapsedTime(behind.Since) : TimeSpan.Zero;

    private static Measurement<double> Of(ReaderState reader, double value) => new(value, new KeyValuePair<string, object?>("reader", reader.Name));

    private static string NameOf(string round) => $"book/{round}";
}
