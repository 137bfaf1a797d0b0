using System.Threading.Channels;
using Fadu.Application.Commands;
using Fadu.EventStore;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;

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

    /// <summary>Events appended so far.</summary>
    public long Events { get; private set; }

    /// <summary>Hands over what happens next.</summary>
    public async ValueTask WriteAsync(SeedBatch batch, CancellationToken ct)
    {
        if (batch.Streams is not [])
            await _batches.Writer.WriteAsync(batch, ct);
    }

    /// <summary>There will be no more; or nothing more can be decided.</summary>
    public void Complete(Exception? failure) => _batches.Writer.TryComplete(failure);

    /// <summary>Appends what is handed over, until there is no more.</summary>
    /// <exception cref="InvalidOperationException">Somebody else writes to the same streams.</exception>
    public async Task RunAsync(CancellationToken ct)
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
