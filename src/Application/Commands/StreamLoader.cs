using Fadu.EventStore;
using Fadu.EventStore.Events;
using Fadu.EventStore.Reading;

namespace Fadu.Application.Commands;

/// <summary>Loads many aggregates of one kind at once.</summary>
internal static class StreamLoader
{
    /// <summary>By the name of the stream; those without events are left out.</summary>
    public static async Task<Dictionary<string, Loaded<TState>>> LoadAsync<TState, TEvent>(
        PostgresEventStore store, Aggregate<TState, TEvent> aggregate, IReadOnlyList<string> streams, CancellationToken ct)
        where TEvent : class
    {
        var loaded = new Dictionary<string, Loaded<TState>>(StringComparer.Ordinal);
        if (streams is [])
            return loaded;

        RecordedEvent? last = null;
        var state = aggregate.Initial;
        await foreach (var @event in store.ReadStreamsAsync(new() { Names = streams, UpTo = EventPosition.End, WithMetadata = true }, ct))
        {
            if (last is not null && last.Stream != @event.Stream)
                await KeepAsync();
            state = aggregate.Evolve(state, (TEvent)@event.Body);
            last = @event;
        }

        if (last is not null)
            await KeepAsync();
        return loaded;

        async Task KeepAsync()
        {
            // What is appended is chained to the hash of what was there; an application without the chain wrote none.
            var head = last.Hash is { } hash
                ? new StreamHead(last.Stream, last.Version, hash, last.Time)
                : (await store.LoadAsync(last.Stream, new(0, last.Version, null), 0, (none, _) => none, ct)).Head;
            loaded[last.Stream] = new(state, head);
            state = aggregate.Initial;
        }
    }
}
