using System.Globalization;
using Fadu.EventStore;
using Fadu.EventStore.Faults;
using Fadu.Host.Settings;

namespace Fadu.Host.Serving.Health;

/// <summary>Says whether the service can take requests. Asked by anybody as often as they like, it asks the database at most once a second.</summary>
/// <param name="store">The events.</param>
/// <param name="watch">The readers.</param>
/// <param name="options">How long one may lag.</param>
/// <param name="clock">Measures the second.</param>
internal sealed class Readiness(PostgresEventStore store, ReaderWatch watch, ServeOptions options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan _kept = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _one = new(1, 1);
    private (IReadOnlyList<HealthCheck> Checks, long At)? _last;

    /// <summary>Everything that is checked, in a fixed order.</summary>
    /// <param name="thorough">Whether readers are held against the store now, which reads all events since they began.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<IReadOnlyList<HealthCheck>> CheckAsync(bool thorough, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            if (!thorough && _last is { } last && clock.GetElapsedTime(last.At) < _kept)
                return last.Checks;
            var checks = await AskAsync(thorough, ct);
            _last = (checks, clock.GetTimestamp());
            return checks;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    private async Task<IReadOnlyList<HealthCheck>> AskAsync(bool thorough, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(_patience);
        string? database = null, migrations = null;
        try
        {
            var missing = await store.MissingStepsAsync(patience.Token);
            migrations = missing == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{missing} steps of the schema are missing; start the service again");
            await watch.GlanceAsync(patience.Token);
            if (thorough)
                await watch.CheckAsync(patience.Token);
        }
        catch (EventStoreException away)
        {
            database = away.Fault.ToString();
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            database = string.Create(CultureInfo.InvariantCulture, $"no answer within {_patience.TotalSeconds} s");
        }

        var readers = watch.Readers;
        return
        [
            new("database", database),
            new("migrations", migrations),
            new("lag", Named(readers.Where(reader => reader.Lag > options.Watch.LongestLag))),
            new("skips", Named(readers.Where(reader => reader.IsComplete is false))),
        ];
    }

    private static string? Named(IEnumerable<ReaderState> readers) => string.Join(", ", readers.Select(reader => reader.Name)) is { Length: > 0 } names ? names : null;
}
