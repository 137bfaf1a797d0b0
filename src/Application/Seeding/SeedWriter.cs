using System.Threading.Channels;
using Fadu.Application.Commands;
using Fadu.EventStore;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.Kernel;

namespace Fadu.Application.Seeding;

/// <summary>Appends made-up events in order, while the next ones are being decided.</summary>
/// <param name="store">Opened with the same clock.</param>
/// <param name="clock">Moved to the moment of each batch.</param>
/// <param name="told">Hears of the events appended.</param>
internal sealed class SeedWriter(PostgresEventStore store, SeedClock clock, IProgress<long> told)
{
    private const int Ahead = 6;

    private readonly Channel<SeedBatch> _batches = Channel.CreateBounded<SeedBatch>(Ahead);
    private readonly Dictionary<string, StreamHead> _heads = new(StringComparer.Ordinal);
    private Task _writing = Task.CompletedTask;

    /// <summary>Events appended so far.</summary>
    public long Events { get; private set; }

    /// <summary>Appends whatever is handed over while something is being decided.</summary>
    /// <param name="store">Opened with the same clock.</param>
    /// <param name="clock">Moved to the moment of each batch.</param>
    /// <param name="told">Hears of the events appended.</param>
    /// <param name="decide">Hands over; everything is appended when it has returned.</param>
    /// <param name="ct">Ends it; what was appended stays.</param>
    /// <returns>What was decided, or why it was refused.</returns>
    public static async Task<Result<T>> WhileAsync<T>(PostgresEventStore store, SeedClock clock, IProgress<long> told, Func<SeedWriter, Task<T>> decide, CancellationToken ct)
        where T : class
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var writer = new SeedWriter(store, clock, told);
        writer._writing = Task.Run(() => writer.RunAsync(stop.Token), stop.Token);
        try
        {
            var decided = await decide(writer);
            await writer.FinishAsync();
            return decided;
        }
        catch (SeedRefusedException refused)
        {
            return refused.Problems.ToArray();
        }
        finally
        {
            writer._batches.Writer.TryComplete();
            if (!writer._writing.IsCompleted)
                await stop.CancelAsync();
            await writer._writing.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <summary>There will be no more: waits until all is appended.</summary>
    public Task FinishAsync()
    {
        _batches.Writer.TryComplete();
        return _writing;
    }

    /// <summary>Hands over what happens next.</summary>
    public async ValueTask WriteAsync(SeedBatch batch, CancellationToken ct)
    {
        if (batch.Streams is not [])
            await _batches.Writer.WriteAsync(batch, ct);
    }

    // Throws where somebody else writes to the same streams.
    private async Task RunAsync(CancellationToken ct)
    {
        try
        {
            await foreach (var batch in _batches.Reader.ReadAllAsync(ct))
                await AppendAsync(batch, ct);
        }
        catch (Exception failure)
        {
            // Whoever decides the next batches has to hear of it.
            _batches.Writer.TryComplete(failure);
            throw;
        }
    }

    private async Task AppendAsync(SeedBatch batch, CancellationToken ct)
    {
        clock.MoveTo(batch.At);
        var streams = batch.Streams.Select(change => new StreamAppend(
            change.Head ?? _heads.GetValueOrDefault(change.Stream) ?? StreamHead.Before(change.Stream), change.Kind, change.Events)).ToArray();
        var outcome = await store.AppendAsync(new() { Streams = streams, Metadata = Workplace.MetadataOf(batch.By) }, ct);
        if (outcome is not Appended appended)
            throw new InvalidOperationException($"{((Conflicted)outcome).Conflicts[0].Stream} was written to by somebody else meanwhile.");

        for (var i = 0; i < streams.Length; i++)
        {
            if (batch.Streams[i].IsLast)
                _heads.Remove(streams[i].Head.Stream);
            else
                _heads[streams[i].Head.Stream] = appended.Heads[i];
            Events += streams[i].Events.Count;
        }

        told.Report(Events);
    }
}
