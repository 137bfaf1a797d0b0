using System.Threading.Channels;
using Fadu.Application.Commands;
using Fadu.EventStore;
using Fadu.EventStore.Events;
using Fadu.EventStore.Reading;
using Fadu.Indicators.Submissions;

namespace Fadu.Application.Books;

/// <summary>Reads the facts of a round as they stood at one place of the store.</summary>
/// <param name="store">The events.</param>
internal sealed class BookLoader(PostgresEventStore store)
{
    /// <summary>A round, its submissions, and the units that take part.</summary>
    /// <param name="code">Code of the round.</param>
    /// <param name="upTo">The place.</param>
    /// <param name="asOf">None that happened later; null: whenever it happened.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<RoundFacts> LoadAsync(string code, EventPosition upTo, DateTimeOffset? asOf, CancellationToken ct)
    {
        var facts = new RoundFacts(code);
        await FoldAsync(facts, new() { Names = [facts.RoundStream], UpTo = upTo, UpToTime = asOf }, ct);
        await FoldAsync(facts, new() { Names = [.. facts.Round.Units.Keys.Select(Aggregates.StreamOfUnit)], UpTo = upTo, UpToTime = asOf }, ct);
        await ReplayAsync(facts, new() { Prefix = $"submission/{code}/", UpTo = upTo, UpToTime = asOf }, ct);
        return facts;
    }

    /// <summary>Units that joined a round that was loaded before.</summary>
    public Task JoinAsync(RoundFacts facts, IReadOnlyList<string> units, EventPosition upTo, CancellationToken ct)
    {
        foreach (var unit in units)
            facts.Forget(unit);
        return FoldAsync(facts, new() { Names = [.. units.Select(Aggregates.StreamOfUnit)], UpTo = upTo }, ct);
    }

    // Submission by submission: hundreds of events each, for thousands of units. One is folded while the next is read.
    private async Task ReplayAsync(RoundFacts facts, StreamSet streams, CancellationToken ct)
    {
        var read = Channel.CreateBounded<(string Stream, List<RecordedEvent> Events)>(new BoundedChannelOptions(64) { SingleReader = true, SingleWriter = true });
        var folding = Task.Run(
            async () =>
            {
                var shared = new SharedItems();
                try
                {
                    await foreach (var (stream, events) in read.Reader.ReadAllAsync(ct))
                        facts.Replay(stream, events, shared);
                }
                finally
                {
                    // Should it have failed, nobody takes anything any more, and the reading must not wait for room.
                    read.Writer.TryComplete();
                }
            },
            CancellationToken.None);
        try
        {
            var (stream, events) = ("", new List<RecordedEvent>());
            await foreach (var @event in store.ReadStreamsAsync(streams, ct))
            {
                if (@event.Stream != stream)
                {
                    if (events.Count > 0)
                        await read.Writer.WriteAsync((stream, events), ct);
                    (stream, events) = (@event.Stream, new(events.Count));
                }

                events.Add(@event);
            }

            if (events.Count > 0)
                await read.Writer.WriteAsync((stream, events), ct);
        }
        finally
        {
            read.Writer.TryComplete();
            await folding;
        }
    }

    private async Task FoldAsync(RoundFacts facts, StreamSet streams, CancellationToken ct)
    {
        await foreach (var @event in store.ReadStreamsAsync(streams, ct))
            facts.Apply(@event);
    }
}
